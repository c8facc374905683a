import { sql } from "drizzle-orm";
import { inBatches } from "#app/domain/imports/batches";
import { findHere, lockSource } from "#app/domain/imports/origins.server";
import { Refused, readOrRefuse } from "#app/domain/imports/refused";
import { giveReason, type Tally } from "#app/domain/imports/summary";
import { inTransaction, type Tx } from "#app/platform/db.server";
import { readNumber } from "./fields";
import type { Row } from "./read-rows.server";
import type { Run } from "./run";
import type { Survey } from "./survey.server";

/** One question of the dump points at another, perhaps as the one it repeats. */
export type Link = { from: number; to: number; duplicate: boolean };

const LINKED = 1;
const DUPLICATE = 3;

const LINKS_PER_BATCH = 500;

/** The link is kept for later, or refused with a reason; a link of an answer is its question's. */
export function noteLink(survey: Survey, tally: Tally, row: Row): void {
  tally.read++;
  const link = readOrRefuse(tally.refused, row.Id, () => readLink(survey, row));
  if (!link) return;
  const key = `${link.from} ${link.to}`;
  const same = survey.links.get(key);
  if (same) giveReason(tally.refused, "another row links the same two questions", row.Id);
  survey.links.set(key, { ...link, duplicate: link.duplicate || same?.duplicate === true });
}

function readLink({ questions, answers }: Survey, row: Row): Link {
  const questionOf = (id: number | null) => (id !== null && questions.has(id) ? id : (answers.get(id ?? 0) ?? null));
  const type = readNumber(row, "LinkTypeId");
  if (type !== LINKED && type !== DUPLICATE)
    throw new Refused(`LinkTypeId ${row.LinkTypeId ?? "missing"} is not known`);
  const from = questionOf(readNumber(row, "PostId"));
  const to = questionOf(readNumber(row, "RelatedPostId"));
  if (from === null || to === null) throw new Refused("one of its posts is not in Posts.xml");
  if (from === to) throw new Refused("it points at its own question");
  return { from, to, duplicate: type === DUPLICATE };
}

/** The questions point at each other as they did, and closed duplicates lead to what they repeat. */
export async function importLinks(run: Run): Promise<void> {
  const { survey, summary, refusedPosts } = run;
  run.progress.begin("Links", survey.links.size);
  for await (const batch of inBatches(survey.links.values(), LINKS_PER_BATCH)) {
    run.signal.throwIfAborted();
    const links = batch.filter(({ from, to }) => !refusedPosts.has(from) && !refusedPosts.has(to));
    const { tallies } = summary;
    if (links.length < batch.length)
      giveReason(tallies.links.refused, "one of its posts was refused", null, batch.length - links.length);
    const added = await inTransaction(run.db, (tx) => writeLinks(tx, run, links));
    tallies.links.imported += added;
    tallies.links.already += links.length - added;
    run.progress.advance(batch.length);
  }
}

/** Says how many of the links are new. Only those move a closure: one that was undone here since stays undone. */
async function writeLinks(tx: Tx, { source }: Run, links: Link[]): Promise<number> {
  await lockSource(tx, source);
  const here = await findHere(
    tx,
    source,
    "question",
    links.flatMap(({ from, to }) => [String(from), String(to)]),
  );
  const rows = links.flatMap(({ from, to, duplicate }) => {
    const [questionId, linkedId] = [here.get(String(from)), here.get(String(to))];
    return questionId === undefined || linkedId === undefined ? [] : [[questionId, linkedId, duplicate]];
  });
  const added = await tx.execute(sql`
    with listed as (
      select (l->>0)::bigint as question_id, (l->>1)::bigint as linked_id, (l->>2)::boolean as duplicate
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as l order by 1, 2
    ), added as (
      insert into question_links (question_id, linked_id, duplicate) select * from listed
      on conflict do nothing returning question_id, linked_id, duplicate
    ), closed as (
      update questions set closure_reason = 'duplicate', closure_note = null, duplicate_of_id = original.id
      from (select question_id, min(linked_id) as id from added where duplicate group by question_id) original
      where questions.id = original.question_id and questions.closure_reason = 'resolved-elsewhere' and questions.closer_id is null
    )
    select from added`);
  return added.length;
}
