import { detectLanguage } from "#app/lib/language";
import type { SearchDocument, SearchEngine } from "#app/platform/search-engine/port";
import type { DataSet, Judged, Labelled } from "./sets";

/** How well an engine finds what a set asks for: each measure from 0 to 1. */
export type Quality = { questions: number } & Partial<Record<Measure, number>>;
export type Measure = "right among five" | "nDCG@10" | "MRR@10";

/** The space all documents of a set stand in. */
const SPACE = 1;
const OFFERED = 5;
const RANKED = 10;
/** Documents put at a time. */
const BATCH = 500;

/** The engine holds the set and nothing else. */
export async function fillWith(engine: SearchEngine, set: DataSet): Promise<void> {
  const texts = set.kind === "intents" ? set.known.map(({ text }) => ({ title: text, text: "" })) : set.documents;
  await engine.replaceAll(batchesOf(texts.map(asDocument)));
  await engine.recount();
}

/** Asks an engine that holds the set all that the set asks. */
export async function askAll(engine: SearchEngine, set: DataSet): Promise<Quality> {
  if (set.kind === "intents")
    return { questions: set.asked.length, "right among five": await rightAmongFive(engine, set.known, set.asked) };
  const names = set.documents.map(({ id }) => id);
  const ranked = await rankAll(engine, set.searches, names);
  return {
    questions: set.searches.length,
    "nDCG@10": mean(ranked.map(({ names, grades }) => gain(names, grades))),
    "MRR@10": mean(
      ranked.map(
        ({ names, grades }) => 1 / (names.findIndex((name) => grades.has(name)) + 1 || Number.POSITIVE_INFINITY),
      ),
    ),
  };
}

async function* batchesOf(documents: readonly SearchDocument[]) {
  for (let start = 0; start < documents.length; start += BATCH) yield documents.slice(start, start + BATCH);
}

/** All alike but for their words, so that nothing else decides. */
const asDocument = ({ title, text }: { title: string; text: string }, place: number): SearchDocument => ({
  kind: "question",
  id: place + 1,
  spaceId: SPACE,
  questionId: place + 1,
  title,
  body: text,
  tags: [],
  author: "somebody",
  language: detectLanguage(`${title} ${text}`),
  solved: false,
  official: false,
  answered: true,
  score: 0,
  createdAt: new Date("2026-01-01T00:00:00Z"),
});

/** The share of questions that, as they are typed, are offered one that asks the same. */
async function rightAmongFive(engine: SearchEngine, known: readonly Labelled[], asked: readonly Labelled[]) {
  let right = 0;
  for (const { text, label } of asked) {
    const offered = await engine.similar({ title: text, unfinished: true, spaces: [SPACE], most: OFFERED });
    if (offered.some(({ id }) => known[id - 1]?.label === label)) right++;
  }
  return right / asked.length;
}

async function rankAll(engine: SearchEngine, searches: readonly Judged[], names: readonly string[]) {
  const ranked: { names: string[]; grades: Judged["grades"] }[] = [];
  for (const { text, grades } of searches) {
    const { matches } = await engine.search({ words: text, spaces: [SPACE], sort: "relevance" });
    ranked.push({ names: matches.slice(0, RANKED).map(({ id }) => names[id - 1] ?? ""), grades });
  }
  return ranked;
}

const discounted = (grades: readonly number[]) =>
  grades.slice(0, RANKED).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);

/** Normalised discounted cumulative gain: 1 where the order could not be better. */
export const gain = (names: readonly string[], grades: ReadonlyMap<string, number>): number =>
  discounted(names.map((name) => grades.get(name) ?? 0)) / discounted([...grades.values()].sort((a, b) => b - a));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
