import { sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { wordsIn } from "#app/lib/fold";
import { findPersonalData } from "#app/lib/personal-data";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { NO_QUESTION, type visitSteps } from "#db/schema/index";
import { VISIT_HOURS, WORDS_FEWEST_VISITS, WORDS_MARKED_CHARS } from "./limits";

type Row = typeof visitSteps.$inferSelect;
export type VisitWay = Row["way"];
export const VISIT_WAYS = ["search", "ask", "reading"] as const satisfies readonly VisitWay[];

/** What a browser tells of a visit; that it ended in a question is known here. */
export const TOLD_STEPS = [
  "searched",
  "shown",
  "opened",
  "solved",
  "not-quite",
  "left",
  "came-to-ask",
  "polled",
  "poll-yes",
  "poll-partly",
  "poll-no",
] as const satisfies readonly Row["step"][];
export type ToldStep = (typeof TOLD_STEPS)[number];

/** One step of a visit to ask. */
export type VisitStep = {
  /** The visit, as its browser names it: a UUID. */
  visit: string;
  way: VisitWay;
  step: ToldStep;
  questionId?: number | null;
  /** What was looked for, as typed, and whether anything was found; with "searched" alone. */
  words?: string | null;
  found?: boolean;
};

/**
 * The visit has taken the step: once, however often it is told. A search that found something has shown it as well. A visit that
 * began more than a day ago takes no more steps. Its words leave a mark; they are written down, apart from the visit, once
 * several visits looked for them, and never when they look like somebody's number or address.
 */
export async function takeStep(
  db: Db,
  seal: Pick<Seal, "mark">,
  viewer: Viewer,
  told: VisitStep,
  now: Date,
): Promise<void> {
  const { visit, way, step } = told;
  const at = sql`${now.toISOString()}::timestamptz`;
  const steps = step === "searched" && told.found ? [step, "shown"] : [step];
  const looked = step === "searched" ? lookedFor(seal, told.words ?? "") : null;
  await db.execute(sql`
    with going as (
      select ${visit}::uuid as visit where not exists (
        select from visit_steps s where s.visit = ${visit}::uuid and s.at < ${at} - make_interval(hours => ${VISIT_HOURS}))
    ), taken as (
      insert into visit_steps (visit, step, question_id, way, at)
      select visit, step, ${told.questionId ?? NO_QUESTION}, ${way}, ${at}
      from going, unnest(${sql.param(`{${steps.join(",")}}`)}::text[]) step
      on conflict do nothing
    ), looked as (
      insert into visit_searches (visit, words_mark, found, at)
      select visit, ${looked?.mark ?? ""}, ${told.found ?? false}, ${at} from going where ${looked !== null}
      on conflict (visit, words_mark) do update set found = excluded.found, at = excluded.at
    ), known as (
      insert into searched_words (words_mark, words)
      select ${looked?.mark ?? ""}, ${looked?.words ?? ""} from going where ${looked?.mayBeKept ?? false} and (
        select count(*) from (select from visit_searches v where v.words_mark = ${looked?.mark ?? ""} and v.visit <> going.visit
          limit ${WORDS_FEWEST_VISITS - 1}) others) = ${WORDS_FEWEST_VISITS - 1}
      on conflict do nothing
    )
    insert into visit_people (visit, person_id, since, seen_at)
    select visit, ${viewer?.id ?? null}, ${at}, ${at} from going where ${viewer !== null}
    on conflict (visit) do update set person_id = excluded.person_id, seen_at = excluded.seen_at`);
}

/** The words as they are compared: folded, in their order, with one space between. */
export const comparedWords = (typed: string): string =>
  wordsIn(typed.slice(0, WORDS_MARKED_CHARS))
    .map(({ word }) => word)
    .join(" ");

function lookedFor(seal: Pick<Seal, "mark">, typed: string) {
  const words = comparedWords(typed);
  if (words === "") return null;
  return { words, mark: seal.mark(words, "searched words"), mayBeKept: findPersonalData(typed).length === 0 };
}

/** Whoever asked did so after all: the visits on which they were seen within a day before ended in a question. May be called twice. */
export async function followAsked(db: Db, { kind, actorId, happenedAt }: Activity): Promise<void> {
  if (kind !== "question.asked" || actorId === null) return;
  const at = sql`${happenedAt.toISOString()}::timestamptz`;
  await db.execute(sql`
    insert into visit_steps (visit, step, question_id, way, at)
    select p.visit, 'asked', ${NO_QUESTION}, 'ask', ${at} from visit_people p
    where p.person_id = ${actorId} and p.since <= ${at} and p.seen_at >= ${at} - make_interval(hours => ${VISIT_HOURS})
    on conflict do nothing`);
}
