import { and, asc, eq, ne, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { findAnswer } from "#app/domain/answers/find.server";
import type { Member } from "#app/domain/people/viewer.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { DocumentRef } from "#app/platform/search-engine/port";
import { type AnswerId, people, type QuestionId, searchPins } from "#db/schema/index";
import { PINS_PER_WORDS } from "./limits";
import { runsSearch } from "./policy";
import { comparedWords } from "./visits.server";

export type PinTarget = { kind: "question" | "answer"; id: number };

/** What staff put first for some words. */
export type Pin = PinTarget & {
  pin: number;
  words: string;
  /** The title of the question; null for whoever may not see it, and where it is gone. */
  title: string | null;
  pinnedAt: Date;
  pinner: { handle: string; name: string } | null;
};

/** The questions and answers put first for just these words, the oldest pin first. Who may see them is for the caller to ask. */
export const pinsFor = (db: Db, words: string): Promise<DocumentRef[]> =>
  db
    .select({ kind: searchPins.kind, id: searchPins.targetId })
    .from(searchPins)
    .where(eq(searchPins.folded, comparedWords(words)))
    .orderBy(asc(searchPins.id));

/** All pins, by their words. Throws Forbidden. */
export async function listPins(db: Db, viewer: Member): Promise<Pin[]> {
  allow(runsSearch(viewer));
  const rows = await db
    .select({
      pin: searchPins.id,
      words: searchPins.words,
      kind: searchPins.kind,
      id: searchPins.targetId,
      pinnedAt: searchPins.pinnedAt,
      handle: people.handle,
      name: people.name,
    })
    .from(searchPins)
    .leftJoin(people, eq(people.id, searchPins.pinnerId))
    .orderBy(asc(searchPins.folded), asc(searchPins.id));
  return Promise.all(
    rows.map(async ({ handle, name, ...pin }) => ({
      ...pin,
      title: await titleOf(db, viewer, pin),
      pinner: handle !== null && name !== null ? { handle, name } : null,
    })),
  );
}

/** One pin, to be changed. Throws Forbidden, NotFound. */
export async function findPin(db: Db, viewer: Member, id: number): Promise<PinTarget & { words: string }> {
  allow(runsSearch(viewer));
  const { words, kind, targetId } = searchPins;
  const [found] = await db.select({ words, kind, id: targetId }).from(searchPins).where(eq(searchPins.id, id));
  if (!found) throw new NotFound();
  return found;
}

async function titleOf(db: Db, viewer: Member, target: PinTarget): Promise<string | null> {
  try {
    return await titleOfSeen(db, viewer, target);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

async function titleOfSeen(db: Db, viewer: Member, { kind, id }: PinTarget): Promise<string> {
  if (kind === "question") return (await findQuestion(db, viewer, id as QuestionId)).title;
  return (await findAnswer(db, viewer, id as AnswerId)).question.title;
}

/** The question or answer an address of this site leads to; null where it leads to neither. */
export function targetAt(address: string): PinTarget | null {
  const answer = /(?:^|\/)answers\/(\d{1,15})(?:$|[/?#])|#answer-(\d{1,15})$/.exec(address.trim());
  if (answer) return { kind: "answer", id: Number(answer[1] ?? answer[2]) };
  const question = /(?:^|\/)questions\/(\d{1,15})(?:$|[-/?#])/.exec(address.trim());
  return question ? { kind: "question", id: Number(question[1]) } : null;
}

export type PinInput = { words: string; target: PinTarget };

/**
 * Whoever looks for these words finds this first, if they may see it. Pinning what is pinned changes nothing. Throws Forbidden;
 * Invalid for words without letters, for what the member may not see, and for more pins than fit.
 */
export async function pin(db: Db, actor: Member, input: PinInput, now: Date): Promise<void> {
  const { folded, title } = await readInput(db, actor, input);
  await inTransaction(db, async (tx) => {
    await takeTurns(tx);
    if (await isPinned(tx, folded, input.target)) return;
    await requireRoom(tx, folded, null);
    await tx.insert(searchPins).values({ ...columnsOf(input, folded), pinnedAt: now, pinnerId: actor.id });
    await recordPin(tx, actor, "search.pinned", { words: input.words, title }, now);
  });
}

/** The pin is for these words and leads there. Throws as `pin` does, and NotFound. */
export async function changePin(db: Db, actor: Member, id: number, input: PinInput, now: Date): Promise<void> {
  const { folded, title } = await readInput(db, actor, input);
  await inTransaction(db, async (tx) => {
    await takeTurns(tx);
    const [before] = await tx.select().from(searchPins).where(eq(searchPins.id, id));
    if (!before) throw new NotFound();
    const other = and(isAt(folded, input.target), ne(searchPins.id, id));
    if ((await tx.$count(searchPins, other)) > 0) throw new Invalid({ words: "error.pinnedAlready" });
    await requireRoom(tx, folded, id);
    await tx
      .update(searchPins)
      .set({ ...columnsOf(input, folded), pinnedAt: now, pinnerId: actor.id })
      .where(eq(searchPins.id, id));
    await recordPin(tx, actor, "search.pinned", { words: input.words, title }, now);
  });
}

/** These words find it only as it fits. Taking out what is out changes nothing. Throws Forbidden. */
export async function unpin(db: Db, actor: Member, { words, target }: PinInput, now: Date): Promise<void> {
  allow(runsSearch(actor));
  const title = await titleOf(db, actor, target);
  await inTransaction(db, async (tx) => {
    const gone = await tx
      .delete(searchPins)
      .where(isAt(comparedWords(words), target))
      .returning({ id: searchPins.id });
    if (gone.length > 0) await recordPin(tx, actor, "search.unpinned", { words, title }, now);
  });
}

async function readInput(
  db: Db,
  actor: Member,
  { words, target }: PinInput,
): Promise<{ folded: string; title: string }> {
  allow(runsSearch(actor));
  const folded = comparedWords(words);
  if (folded === "") throw new Invalid({ words: "error.required" });
  const title = await titleOf(db, actor, target);
  if (title === null) throw new Invalid({ address: "error.pinAddress" });
  return { folded, title };
}

const columnsOf = ({ words, target }: PinInput, folded: string) => ({
  words,
  folded,
  kind: target.kind,
  targetId: target.id,
});

const isAt = (folded: string, { kind, id }: PinTarget) =>
  and(eq(searchPins.folded, folded), eq(searchPins.kind, kind), eq(searchPins.targetId, id));

const isPinned = async (tx: Tx, folded: string, target: PinTarget) =>
  (await tx.$count(searchPins, isAt(folded, target))) > 0;

async function requireRoom(tx: Tx, folded: string, except: number | null): Promise<void> {
  const others = and(eq(searchPins.folded, folded), except === null ? undefined : ne(searchPins.id, except));
  if ((await tx.$count(searchPins, others)) >= PINS_PER_WORDS) throw new Invalid({ words: "error.pinsFull" });
}

/** Pins are few and changed by few: all take turns, so that there are never too many. */
const takeTurns = (tx: Tx) => tx.execute(sql`lock table ${searchPins} in share row exclusive mode`);

const recordPin = (
  tx: Tx,
  actor: Member,
  kind: "search.pinned" | "search.unpinned",
  detail: { words: string; title: string | null },
  now: Date,
) => record(tx, { kind, actorId: actor.id, happenedAt: now, detail: { name: detail.words, to: detail.title } });
