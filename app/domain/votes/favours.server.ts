import { type SQL, sql } from "drizzle-orm";

/** Something one member gave another for an answer, as columns of the statement it stands in; null for what is not about an answer. */
export type Favour = { giver: SQL; taker: SQL; answerId: SQL | null };

const verdict = ({ giver, taker, answerId }: Favour, says: SQL): SQL => {
  const between = sql`exists (select from favour_verdicts fv
    where fv.giver_id = ${giver} and fv.taker_id = ${taker} and fv.giver_id is not null and fv.state <> 'free' and ${says})`;
  if (answerId === null) return between;
  return sql`(${between} or exists (select from favour_verdicts fv
    where fv.answer_id = ${answerId} and fv.answer_id is not null and fv.state <> 'free' and ${says}))`;
};

/** Holds where the favour earns nothing: a moderator upheld that it was no fair play. */
export const isBarred = (favour: Favour): SQL => verdict(favour, sql`fv.state = 'barred'`);

/** Holds where what the favour earns waits: it looks like foul play, or was upheld to be. */
export const isHeld = (favour: Favour): SQL => verdict(favour, sql`true`);
