import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A text with what it is about. */
export type Labelled = { text: string; label: string };

/** What somebody looks for, and how relevant the documents are that were judged, by name. */
export type Judged = { text: string; grades: ReadonlyMap<string, number> };

export type Entry = { id: string; title: string; text: string };

/** A data set to measure with: questions sorted by what they ask for, or documents with judged searches. */
export type DataSet = { name: string } & (
  | { kind: "intents"; known: Labelled[]; asked: Labelled[] }
  | { kind: "searches"; documents: Entry[]; searches: Judged[] }
);

/** Every set at or under a folder, named by where it lies: `train.csv` and `test.csv`, or `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. */
export async function readSets(root: string): Promise<DataSet[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const names = new Map<string, Set<string>>();
  for (const entry of found) names.set(entry.parentPath, (names.get(entry.parentPath) ?? new Set()).add(entry.name));
  const sets: DataSet[] = [];
  for (const [folder, files] of [...names].sort(([a], [b]) => a.localeCompare(b))) {
    const name = path.relative(root, folder) || path.basename(path.resolve(root));
    const has = (...wanted: string[]) => wanted.every((file) => files.has(file));
    if (has("train.csv", "test.csv")) sets.push({ name, ...(await readIntents(folder)) });
    if (has("corpus.jsonl", "queries.jsonl", "qrels.tsv")) sets.push({ name, ...(await readSearches(folder)) });
  }
  return sets;
}

async function readIntents(folder: string) {
  const read = async (name: string) => labelledIn(await readFile(path.join(folder, name), "utf8"));
  return { kind: "intents" as const, known: await read("train.csv"), asked: await read("test.csv") };
}

async function readSearches(folder: string) {
  const read = (name: string) => readFile(path.join(folder, name), "utf8");
  const documents = linesOf(await read("corpus.jsonl")).map((line) => asEntry(JSON.parse(line)));
  const queries = linesOf(await read("queries.jsonl")).map((line) => asEntry(JSON.parse(line)));
  const grades = gradesIn(await read("qrels.tsv"));
  const searches = queries.flatMap(({ id, text }) => {
    const judged = grades.get(id);
    return judged ? [{ text, grades: judged }] : [];
  });
  return { kind: "searches" as const, documents, searches };
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const asEntry = ({ _id, title = "", text = "" }: { _id: string; title?: string; text?: string }): Entry => ({
  id: String(_id),
  title,
  text,
});

/** The grades of each query's documents, from lines of query, document and grade under a heading; a grade of 0 says that it does not fit. */
function gradesIn(text: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of linesOf(text).slice(1)) {
    const [query = "", document = "", grade = ""] = line.split("\t");
    if (Number(grade) > 0) grades.set(query, (grades.get(query) ?? new Map()).set(document, Number(grade)));
  }
  return grades;
}

/** One field of a comma-separated line: in quotes, which are doubled inside, or without any. */
const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;
/** A line of a comma-separated text: a break inside quotes does not end it. */
const RECORD = /(?:"(?:[^"]|"")*"|[^"\r\n])+/g;

/** The texts and labels under the heading that says in which columns they stand. */
export function labelledIn(csv: string): Labelled[] {
  const [heading = [], ...rows] = [...csv.matchAll(RECORD)].map(([line]) =>
    [...line.matchAll(FIELD)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""),
  );
  const [text, label] = [heading.indexOf("text"), heading.findIndex((name) => /^(category|label|intent)$/.test(name))];
  return rows.map((fields) => ({ text: fields[text] ?? "", label: fields[label] ?? "" }));
}
