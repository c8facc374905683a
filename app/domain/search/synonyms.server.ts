import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import type { TextLanguage } from "#app/lib/language";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { people, searchSynonyms } from "#db/schema/index";
import { SYNONYM_MAX_WORDS, SYNONYMS_MAX } from "./limits";
import { runsSearch } from "./policy";
import { comparedWords } from "./visits.server";

/** Words that mean the same to whoever searches in this language; in any where it is null. */
export type SynonymGroup = { language: TextLanguage | null; words: string[] };
export type ListedGroup = SynonymGroup & {
  id: number;
  changedAt: Date;
  changer: { handle: string; name: string } | null;
};

/** All groups, by their first words. Throws Forbidden. */
export async function listSynonyms(db: Db, viewer: Member): Promise<ListedGroup[]> {
  allow(runsSearch(viewer));
  const rows = await db
    .select({
      id: searchSynonyms.id,
      language: searchSynonyms.language,
      words: searchSynonyms.words,
      changedAt: searchSynonyms.changedAt,
      handle: people.handle,
      name: people.name,
    })
    .from(searchSynonyms)
    .leftJoin(people, eq(people.id, searchSynonyms.changerId))
    .orderBy(asc(searchSynonyms.folded), asc(searchSynonyms.id));
  return rows.map(({ handle, name, ...group }) => ({
    ...group,
    changer: handle !== null && name !== null ? { handle, name } : null,
  }));
}

/** One group, to be changed. Throws Forbidden, NotFound. */
export async function findSynonyms(db: Db, viewer: Member, id: number): Promise<ListedGroup> {
  const group = (await listSynonyms(db, viewer)).find((one) => one.id === id);
  if (!group) throw new NotFound();
  return group;
}

/**
 * These words mean the same from the next search on: as a new group, or in place of the one with this id. A group that is there already
 * stays as it is. Throws Forbidden, NotFound, Invalid.
 */
export async function saveSynonyms(
  db: Db,
  actor: Member,
  { id, ...group }: SynonymGroup & { id?: number },
  now: Date,
): Promise<void> {
  allow(runsSearch(actor));
  const columns = readGroup(group);
  const set = { ...columns, changedAt: now, changerId: actor.id };
  await inTransaction(db, async (tx) => {
    await tx.execute(sql`lock table ${searchSynonyms} in share row exclusive mode`);
    const [same] = await tx.select({ id: searchSynonyms.id }).from(searchSynonyms).where(isGroup(columns));
    const before = id === undefined ? null : await findGroup(tx, id);
    if (same && same.id !== id && id !== undefined) throw new Invalid({ words: "error.synonymsThere" });
    if (same) return;
    if (id === undefined) await tx.insert(searchSynonyms).values(set);
    else await tx.update(searchSynonyms).set(set).where(eq(searchSynonyms.id, id));
    await recordGroup(tx, actor, "search.synonyms-set", columns.words, before?.words ?? null, now);
  });
}

/** These words stand for themselves again. Taking out what is out changes nothing. Throws Forbidden. */
export async function removeSynonyms(db: Db, actor: Member, group: SynonymGroup, now: Date): Promise<void> {
  allow(runsSearch(actor));
  const columns = readGroup(group);
  await inTransaction(db, async (tx) => {
    const gone = await tx.delete(searchSynonyms).where(isGroup(columns)).returning({ id: searchSynonyms.id });
    if (gone.length > 0) await recordGroup(tx, actor, "search.synonyms-removed", columns.words, null, now);
  });
}

async function findGroup(tx: Tx, id: number) {
  const [group] = await tx.select().from(searchSynonyms).where(eq(searchSynonyms.id, id));
  if (!group) throw new NotFound();
  return group;
}

const isGroup = ({ language, folded }: { language: TextLanguage | null; folded: string[] }) =>
  and(
    language === null ? isNull(searchSynonyms.language) : eq(searchSynonyms.language, language),
    sql`${searchSynonyms.folded} = ${sql.param(folded, searchSynonyms.folded)}`,
  );

/** The group as it is kept: different words alone, in the order of their folded forms. */
function readGroup({ language, words }: SynonymGroup) {
  const byFolded = new Map(
    words.map((word) => [comparedWords(word), word.trim()] as const).filter(([key]) => key !== ""),
  );
  const sorted = [...byFolded].sort(([one], [other]) => (one < other ? -1 : 1));
  if (sorted.length < 2) throw new Invalid({ words: "error.synonymsTwo" });
  if (sorted.length > SYNONYMS_MAX) throw new Invalid({ words: "error.synonymsMany" });
  const long = sorted.some(([folded]) => folded.split(" ").length > SYNONYM_MAX_WORDS);
  if (long) throw new Invalid({ words: "error.synonymsLong" });
  return { language, words: sorted.map(([, word]) => word), folded: sorted.map(([folded]) => folded) };
}

const recordGroup = (
  tx: Tx,
  actor: Member,
  kind: "search.synonyms-set" | "search.synonyms-removed",
  words: readonly string[],
  before: readonly string[] | null,
  now: Date,
) =>
  record(tx, {
    kind,
    actorId: actor.id,
    happenedAt: now,
    detail: { name: words.join(", "), ...(before && { what: "words", from: before.join(", "), to: words.join(", ") }) },
  });
