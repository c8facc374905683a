import { setTimeout as sleep } from "node:timers/promises";
import { findMember } from "#app/domain/people/viewer.server";
import { askQuestion } from "#app/domain/questions/ask.server";
import { answerDocuments, questionDocuments } from "#app/domain/search/documents.server";
import type { Db } from "#app/platform/db.server";
import type { SearchDocument, SearchEngine } from "#app/platform/search-engine/port";
import type { PersonId } from "#db/schema/index";
import { percentile } from "#scripts/bench/numbers";
import { startSite } from "#scripts/bench/site";
import { type EngineKind, type EngineOfSite, type OpenEngine, type Room, withEngine } from "./engines";
import { besideSite, type Ground, onEmpty } from "./ground";

/** Documents a second, as they are put one batch after the other, and as all are replaced. */
export type Indexing = { documents: number; putPerSecond: number; replacedPerSecond: number; room: Room };

/** Milliseconds from the commit of a question to the moment it is found. */
export type Lag = { questions: number; p50: number; p95: number; most: number };

/** Documents of each kind that are indexed, and that travel together: as many as follow from one act in a large thread. */
const EACH = 5000;
const BATCH = 200;
/** Milliseconds between two looks for a question, and after which it is taken for lost. */
const LOOK_MS = 5;
const LOST_MS = 30_000;

/** Questions and answers of a community, as many as are put into an empty index. */
export async function someDocuments(db: Db): Promise<SearchDocument[]> {
  const part = { after: 0, most: EACH };
  return [...(await questionDocuments(db, part)), ...(await answerDocuments(db, part))];
}

/** How fast documents go into an index that holds nothing yet. */
export const measureIndexing = (kind: EngineKind, documents: readonly SearchDocument[]): Promise<Indexing> =>
  onEmpty((ground) =>
    withEngine(kind, ground, async (opened) => {
      const { engine } = opened;
      const perSecond = async (work: () => Promise<unknown>) => {
        const began = performance.now();
        await work();
        await untilFound(opened, documents);
        return documents.length / ((performance.now() - began) / 1000);
      };
      const putPerSecond = await perSecond(async () => {
        for await (const batch of batchesOf(documents)) await engine.put(batch);
      });
      const replacedPerSecond = await perSecond(async () => {
        await engine.replaceAll(batchesOf(documents));
        await engine.recount();
      });
      return { documents: documents.length, putPerSecond, replacedPerSecond, room: await opened.room() };
    }),
  );

async function* batchesOf(documents: readonly SearchDocument[]) {
  for (let start = 0; start < documents.length; start += BATCH) yield documents.slice(start, start + BATCH);
}

/** An engine may acknowledge what it has not indexed yet: the last of what was put can be found. */
async function untilFound({ engine }: OpenEngine, documents: readonly SearchDocument[]): Promise<void> {
  const last = documents.at(-1);
  if (!last) return;
  const spaces = last.spaceId === null ? [] : [last.spaceId];
  const until = performance.now() + LOST_MS;
  while (performance.now() < until) {
    const { matches } = await engine.search({ words: last.body, spaces, sort: "newest" });
    if (matches.some(({ kind, id }) => kind === last.kind && id === last.id)) return;
    await sleep(LOOK_MS);
  }
  throw new Error("what was put cannot be found");
}

/** How long questions that are asked one after the other cannot be found on a running site, whose worker follows them. */
export async function measureLag(kind: EngineKind, dataFolder: string, questions: number): Promise<Lag> {
  const told = await kind.openForSite();
  try {
    const site = await startSite(dataFolder, told.variables);
    try {
      return await besideSite(dataFolder, (ground) => lagsBeside(ground, told, questions));
    } finally {
      await site.stop();
    }
  } finally {
    await told.close();
  }
}

async function lagsBeside(ground: Ground, told: EngineOfSite, questions: number): Promise<Lag> {
  await told.untilFilled(ground);
  const [engine, asking] = [told.engine(ground), await whoAsksWhere(ground)];
  const lags: number[] = [];
  for (let asked = 0; asked < questions; asked++) lags.push(await lagOfOne(ground, engine, asking));
  const sorted = lags.sort((a, b) => a - b);
  return { questions, p50: percentile(sorted, 50), p95: percentile(sorted, 95), most: percentile(sorted, 100) };
}

async function whoAsksWhere({ connection: { sql, db } }: Ground) {
  const [person] = await sql<{ id: PersonId }[]>`
    select id::int from people where role = 'member' and trust_level > 0 and left_at is null and suspended_until is null
      and joined_at < now() - interval '7 days' order by id limit 1`;
  const [space] = await sql<{ id: number; slug: string }[]>`
    select id::int, slug from spaces where group_id is null order by question_count desc, id limit 1`;
  const member = person && (await findMember(db, person.id));
  if (!member || !space) throw new Error("there is nobody who could ask, or nowhere to ask");
  return { member, space };
}

async function lagOfOne(
  { connection: { db } }: Ground,
  engine: SearchEngine,
  { member, space }: Awaited<ReturnType<typeof whoAsksWhere>>,
): Promise<number> {
  // No other question holds this word.
  const word = `lag${Date.now().toString(36)}`;
  const { id } = await askQuestion(db, member, {
    title: `How soon is ${word} found?`,
    body: `Somebody asks this to see when ${word} can be found.`,
    space: space.slug,
    tags: [],
  });
  const committed = performance.now();
  for (let waited = 0; waited < LOST_MS; waited = performance.now() - committed) {
    const { matches } = await engine.search({ words: word, spaces: [space.id], sort: "relevance" });
    if (matches.some((match) => match.id === id)) return performance.now() - committed;
    await sleep(LOOK_MS);
  }
  throw new Error("a question that was asked cannot be found");
}
