import { randomUUID } from "node:crypto";
import { and, eq, gte, inArray } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import { findMember } from "#app/domain/people/viewer.server";
import { createAnsweredSearches } from "#app/domain/search/answered.server";
import { pin } from "#app/domain/search/pins.server";
import { saveSynonyms } from "#app/domain/search/synonyms.server";
import { followAsked, type ToldStep, takeStep, type VisitStep } from "#app/domain/search/visits.server";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { activity, type PersonId, type QuestionId, questions } from "#db/schema/index";
import { endings, pins, polled, type Search, searches, synonyms } from "./content/visits";
import { after, type Cast, memberOf } from "./steps";

/** Days of which visits are told. */
const DAYS = 42;
/** Of so many members who ask, one had searched before. */
const ONE_SEARCHED_OF = 3;

type Stage = { db: Db; seal: Seal; now: Date };

/** People have searched here for some weeks: some found it, some left, some asked after all; staff chose what comes first for a search. */
export async function fillVisits(stage: Stage, cast: Cast): Promise<void> {
  const titles = [...searches.map(({ opens }) => opens), ...pins.map(({ title }) => title)];
  const idOf = await findByTitle(
    stage.db,
    titles.filter((title) => title !== null),
  );
  await fillSearches(stage, idOf);
  await fillPolls(stage);
  await fillAsked(stage);
  for (const { words, title, by, daysAgo } of pins)
    await pin(
      stage.db,
      memberOf(cast, by),
      { words, target: { kind: "question", id: idOf(title) } },
      ago(stage, daysAgo),
    );
  for (const { words, language, by, daysAgo } of synonyms)
    await saveSynonyms(stage.db, memberOf(cast, by), { words, language }, ago(stage, daysAgo));
}

const ago = ({ now }: Stage, days: number) => new Date(now.getTime() - days * DAY_MS);

async function findByTitle(db: Db, titles: readonly string[]): Promise<(title: string) => QuestionId> {
  const { id, title } = questions;
  const rows = await db
    .select({ id, title })
    .from(questions)
    .where(inArray(title, [...titles]));
  const known = new Map(rows.map((row) => [row.title, row.id]));
  return (wanted) => {
    const found = known.get(wanted);
    if (found === undefined) throw new Error(`searched for, but never asked: ${wanted}`);
    return found;
  };
}

async function fillSearches(stage: Stage, idOf: (title: string) => QuestionId): Promise<void> {
  const answered = createAnsweredSearches(stage.db);
  const visits = searches.flatMap((search) => Array<Search>(search.visits).fill(search));
  for (const [number, { words, opens, found }] of visits.entries()) {
    const at = momentOf(stage, number, visits.length);
    const visit = { visit: randomUUID(), way: "search" as const };
    const ending = opens === null ? [] : (endings[number % endings.length] ?? []);
    answered.count(at);
    // Machines search as well, and tell of nothing.
    if (number % 2 === 0) answered.count(at);
    await takeSteps(stage, [
      { told: { ...visit, step: "searched", words, found }, at },
      ...ending.map((step, place) => ({
        told: { ...visit, ...placeOf(step), step, questionId: isOf(step) && opens !== null ? idOf(opens) : null },
        at: after(at, 1 + 2 * place),
      })),
    ]);
  }
  await answered.flush();
}

const isOf = (step: ToldStep) => step !== "came-to-ask";
const placeOf = (step: ToldStep) => (step === "came-to-ask" ? { way: "ask" as const } : {});

/** Visits of each kind lie over all days, more of them lately than at first; all are over by now. */
function momentOf({ now }: Stage, number: number, of: number): Date {
  // A step that shares no divisor with the number of visits meets each place once, in no order to be seen.
  const place = ((number * 101) % of) / of;
  return new Date(now.getTime() - (1 - Math.sqrt(1 - place)) * DAYS * DAY_MS - 30 * MINUTE_MS);
}

type Taken = { told: VisitStep; at: Date };

async function takeSteps({ db, seal }: Stage, steps: readonly Taken[]): Promise<void> {
  for (const { told, at } of steps) await takeStep(db, seal, null, told, at);
}

async function fillPolls(stage: Stage): Promise<void> {
  for (const [number, said] of polled.entries()) {
    const at = momentOf(stage, number, polled.length);
    const visit = { visit: randomUUID(), way: "reading" as const };
    const answer = said && { told: { ...visit, step: `poll-${said}` as const }, at: after(at, 1) };
    await takeSteps(stage, [{ told: { ...visit, step: "polled" }, at }, ...(answer ? [answer] : [])]);
  }
}

/** Some of those who asked lately had searched before, and what they had opened was not it. */
async function fillAsked({ db, seal, now }: Stage): Promise<void> {
  const asked = await db
    .select()
    .from(activity)
    .where(and(eq(activity.kind, "question.asked"), gte(activity.happenedAt, ago({ db, seal, now }, DAYS))));
  for (const [number, happened] of asked.entries()) {
    if (number % ONE_SEARCHED_OF !== 0 || happened.actorId === null) continue;
    const member = await findMember(db, happened.actorId as PersonId);
    const visit = { visit: randomUUID(), way: "search" as const };
    const before = (minutes: number) => after(happened.happenedAt, -minutes);
    await takeStep(db, seal, member, { ...visit, step: "searched", words: "", found: true }, before(9));
    await takeStep(db, seal, member, { ...visit, way: "ask", step: "came-to-ask" }, before(6));
    await followAsked(db, happened as Activity);
  }
}
