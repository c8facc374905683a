import { sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { AnswerId, IdeaId, LedgerEntryId, PersonId } from "#db/schema/index";
import {
  dayKey,
  givenByDay,
  type NewAward,
  RESTORED,
  type Reversal,
  takeBack,
  takeTurns,
  writeAwards,
} from "./entries.server";
import { type Claim, claimsOf, type Facts, POINT_SETTINGS, type PointRules, whyNotAnyMore } from "./rules";
import { asArray, authorsOf, isOfAuthor, readAnswers, readIdeas } from "./subjects.server";

/** What is to be settled, and as of when. */
export type Subjects = { answers: ReadonlyMap<AnswerId, Date>; ideas: ReadonlyMap<IdeaId, Date> };

/** How much was written. */
export type Settled = { given: number; takenBack: number };

const NOTHING: Settled = { given: 0, takenBack: 0 };

/**
 * What answers and ideas have earned as they stand now is in the ledger: what is missing is given, what is not earned any
 * more is taken back. Doing it again changes nothing, doing it late comes to the same.
 */
export function settle(db: Db, subjects: Subjects): Promise<Settled> {
  return inTransaction(db, async (tx) => {
    const people = await authorsOf(tx, { answers: subjects.answers.keys(), ideas: subjects.ideas.keys() });
    if (people.length === 0) return NOTHING;
    await takeTurns(tx, people);
    const rules = await readSettings(tx, POINT_SETTINGS);
    const { missing, spare } = await findUnsettled(tx, subjects, rules, new Set(people));
    await takeBack(tx, spare);
    await writeAwards(tx, await withinTheDay(tx, missing, rules), rules.pendingDays);
    return { given: missing.length, takenBack: spare.length };
  });
}

type Award = {
  id: LedgerEntryId;
  key: string;
  subject: string;
  personId: PersonId;
  amount: number;
  reversed: boolean;
  /** What was taken back for foul play, to be given back as it was when it turns out to have been fair. */
  takenForFoulPlay: Restored | null;
};
/** Points that were given once: the days of waiting they had behind them count, and the most of a day held for them then. */
type Restored = { amount: number; withheld: number; since: Date };
type Missing = { claim: Claim; key: string; subject: Facts; at: Date; restored: Restored | null };
type Unsettled = { missing: Missing[]; spare: Reversal[] };

/** What differs between what is earned and what was given, of the people named, or of all. */
export async function findUnsettled(
  db: Db,
  subjects: Subjects,
  rules: PointRules,
  people?: ReadonlySet<PersonId>,
): Promise<Unsettled> {
  const { answers, ideas } = subjects;
  const facts: Facts[] = [
    ...(answers.size > 0 ? await readAnswers(db, answers.keys(), rules) : []),
    ...(ideas.size > 0 ? await readIdeas(db, ideas.keys()) : []),
  ].filter(({ authorId }) => people?.has(authorId) ?? true);
  const awards = await readAwards(db, subjects);
  const found: Unsettled = { missing: [], spare: [] };
  for (const subject of facts) {
    const at = "answerId" in subject ? answers.get(subject.answerId) : ideas.get(subject.ideaId);
    if (at)
      compare(found, subject, { claims: claimsOf(subject, rules), awards: awards.get(nameOf(subject)) ?? [], at });
  }
  return found;
}

const nameOf = (subject: Facts) => ("answerId" in subject ? `answer ${subject.answerId}` : `idea ${subject.ideaId}`);

/** The key of an award is its slot and how often that slot has earned by then. */
const slotOfKey = (key: string) => key.replace(/ #\d+$/, "");

type Compared = { claims: readonly Claim[]; awards: readonly Award[]; at: Date };

function compare(found: Unsettled, subject: Facts, { claims, awards, at }: Compared): void {
  const living = awards.filter(({ reversed }) => !reversed);
  for (const { id, key, personId, amount } of living) {
    const cause = whyNotAnyMore(slotOfKey(key), subject);
    if (cause) found.spare.push({ id, personId, amount, cause, at });
  }
  const held = new Set(living.map(({ key }) => slotOfKey(key)));
  for (const claim of claims) {
    if (held.has(claim.slot)) continue;
    const before = awards.filter(({ key }) => slotOfKey(key) === claim.slot);
    const restored = before.at(-1)?.takenForFoulPlay ?? null;
    found.missing.push({ claim, key: `${claim.slot} #${before.length + 1}`, subject, at, restored });
  }
}

async function readAwards(db: Db, { answers, ideas }: Subjects): Promise<Map<string, Award[]>> {
  const rows = await db.execute<
    Omit<Award, "takenForFoulPlay"> & { unfair: boolean; left: string; withheld: string; since: string }
  >(sql`
    select e.id, e.key, coalesce('answer ' || e.answer_id, 'idea ' || e.idea_id) as subject, e.person_id as "personId", e.amount,
      r.id is not null as reversed, coalesce(r.cause = 'fair-play', false) as unfair, r.amount as left, e.withheld,
      coalesce((e.facts ->> ${RESTORED})::bigint, (extract(epoch from e.happened_at) * 1000)::bigint) as since
    from ledger_entries e left join ledger_entries r on r.reverses_id = e.id
    where e.kind = 'award' and ${isOfAuthor} and (e.answer_id = any(${asArray(answers.keys())}) or e.idea_id = any(${asArray(ideas.keys())}))
    order by e.id`);
  const bySubject = new Map<string, Award[]>();
  for (const { unfair, left, withheld, since, ...row } of rows) {
    const award = {
      ...row,
      id: Number(row.id) as LedgerEntryId,
      personId: Number(row.personId) as PersonId,
      amount: Number(row.amount),
      takenForFoulPlay: unfair
        ? { amount: Number(left), withheld: Number(withheld), since: new Date(Number(since)) }
        : null,
    };
    const ofSubject = bySubject.get(row.subject);
    if (ofSubject) ofSubject.push(award);
    else bySubject.set(row.subject, [award]);
  }
  return bySubject;
}

/** Of what a member earns in a day no more is given than a day's most; each award says what was withheld of it. */
async function withinTheDay(tx: Tx, missing: readonly Missing[], rules: PointRules): Promise<NewAward[]> {
  if (missing.length === 0) return [];
  const people = missing.map(({ subject }) => subject.authorId);
  const given = await givenByDay(
    tx,
    [...new Set(people)],
    missing.map(({ at }) => at),
  );
  const inOrder = [...missing].sort((one, other) => one.at.getTime() - other.at.getTime());
  const withinItsDay = ({ claim, subject, at }: Missing): Restored => {
    const day = dayKey(subject.authorId, at);
    const before = given.get(day) ?? 0;
    const amount = Math.max(0, Math.min(claim.points, rules.pointsPerDay - before));
    given.set(day, before + amount);
    return { amount, withheld: claim.points - amount, since: at };
  };
  return inOrder.map((one) => {
    const { claim, key, subject, at, restored } = one;
    return {
      key,
      cause: claim.cause,
      facts: restored ? { ...claim.facts, [RESTORED]: restored.since.getTime() } : claim.facts,
      ...(restored ?? withinItsDay(one)),
      personId: subject.authorId,
      questionId: "questionId" in subject ? subject.questionId : null,
      answerId: "answerId" in subject ? subject.answerId : null,
      ideaId: "ideaId" in subject ? subject.ideaId : null,
      spaceId: subject.spaceId,
      at,
    };
  });
}
