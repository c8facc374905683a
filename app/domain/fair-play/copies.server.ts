import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import type { Finding } from "./finding";
import { COPIED_LEAST_CHARS, LOOK_BACK_DAYS } from "./limits";
import { lookedBackSince } from "./pairs.server";

/** Answers that are read and marked in one go. */
const AT_ONCE = 500;
const MARK_BYTES = 16;

/** A mark that the same words leave, however they are cased, accented and set; null for too few of them to be anybody's own. */
export function wordsMark(body: string): string | null {
  const folded = wordsIn(body)
    .map(({ word }) => word)
    .join(" ");
  if (folded.length < COPIED_LEAST_CHARS) return null;
  return createHash("sha256").update(folded).digest().subarray(0, MARK_BYTES).toString("base64url");
}

/** Every answer as it reads now has its mark. Goes over all of them once; from then on over those that are new or edited. */
export async function markAnswers(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db.execute<{ id: string; body: string; written: string }>(sql`
      select a.id, a.body, coalesce(a.edited_at, a.answered_at)::text as written
      from answers a left join answer_words w on w.answer_id = a.id
      where a.id > ${after} and a.deleted_at is null and w.written_at is distinct from coalesce(a.edited_at, a.answered_at)
      order by a.id limit ${AT_ONCE}`);
    if (rows.length === 0) return;
    const marks = rows.map(({ id, body, written }) => ({ id, mark: wordsMark(body), written }));
    await db.execute(sql`
      insert into answer_words (answer_id, words_mark, written_at)
      select m.id, m.mark, m.written
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (id bigint, mark text, written timestamptz)
      on conflict (answer_id) do update set words_mark = excluded.words_mark, written_at = excluded.written_at`);
    after = Number(rows.at(-1)?.id);
  }
}

/** Members whose answers of late have the words of an older one by somebody else. */
export async function findCopies(db: Db, now: Date): Promise<Finding[]> {
  const rows = await db.execute<{ author: string; copies: { answer: number; original: number }[] }>(sql`
    with copies as (
      select distinct on (a.id) a.author_id as author, a.id as answer, o.id as original
      from answers a join answer_words w on w.answer_id = a.id and w.words_mark is not null
      join answer_words ow on ow.words_mark = w.words_mark and ow.answer_id <> a.id and ow.words_mark is not null
      join answers o on o.id = ow.answer_id and o.deleted_at is null
      join people p on p.id = a.author_id and p.role = 'member' and p.left_at is null
      where a.answered_at > ${lookedBackSince(now)} and a.deleted_at is null
        and o.author_id <> a.author_id and (o.answered_at, o.id) < (a.answered_at, a.id)
      order by a.id, o.answered_at, o.id
    )
    select author, jsonb_agg(jsonb_build_object('answer', answer, 'original', original) order by answer) as copies
    from copies group by 1`);
  return rows.map(({ author, copies }) => ({
    kind: "copied-answers",
    subject: `copied-answers ${author}`,
    people: [Number(author)],
    acts: copies.length,
    facts: { copies: copies.length, days: LOOK_BACK_DAYS },
    held: copies.map((copy) => ({ ...copy, taker: Number(author) })),
  }));
}
