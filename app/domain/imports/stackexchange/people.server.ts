import { keepOrigins, takeIds } from "#app/domain/imports/origins.server";
import { HANDLE_MAX_CHARS, HANDLE_MIN_CHARS, NAME_MAX_CHARS } from "#app/domain/people/limits";
import { isReservedHandle } from "#app/lib/official-names";
import { isReadableName } from "#app/lib/person-name";
import type { Tx } from "#app/platform/db.server";
import { type PersonId, people } from "#db/schema/index";
import { cut, readLine, readMoment } from "./fields";
import { importRows } from "./import-rows.server";
import { type Row, readRows } from "./read-rows.server";
import type { Run } from "./run";
import { writeAbout } from "./text.server";

type PersonDraft = {
  sourceId: string;
  name: string;
  /** The name over there, for the attribution of what they wrote. */
  authorName: string;
  about: string;
  joinedAt: Date;
};

/**
 * Everybody who wrote something in the dump is here: without an account, so that nobody can sign in as them.
 * Those whom Users.xml does not list go by the name their posts give them, or by their number.
 */
export async function importPeople(run: Run): Promise<void> {
  run.progress.begin("People", run.survey.authors.size);
  await importRows<PersonDraft>(
    run,
    {
      kind: "people",
      origin: "person",
      read: (row) => readPerson(run, row),
      write: (tx, drafts) => writePeople(tx, run, drafts),
    },
    authorRows(run),
  );
}

async function* authorRows({ dump, survey }: Run): AsyncGenerator<Row> {
  if (dump.parts.users)
    for await (const row of readRows(dump.parts.users)) if (survey.listed.has(row.Id ?? "")) yield row;
  for (const [author, { name }] of survey.authors)
    if (!survey.listed.has(author)) yield { Id: author, DisplayName: name ?? undefined };
}

function readPerson({ survey }: Run, row: Row): PersonDraft {
  const sourceId = row.Id ?? "";
  const stranger = /^-?\d+$/.test(sourceId) ? `user${sourceId}` : "Former member";
  const authorName = readLine(row.DisplayName ?? "") || stranger;
  const name = cut(authorName, NAME_MAX_CHARS);
  return {
    sourceId,
    name: isReadableName(name) ? name : stranger,
    authorName,
    about: writeAbout(row.AboutMe),
    joinedAt: readMoment(row, "CreationDate") ?? survey.authors.get(sourceId)?.since ?? new Date(0),
  };
}

async function writePeople(tx: Tx, { source, site }: Run, drafts: PersonDraft[]): Promise<void> {
  const ids = await takeIds<PersonId>(tx, "people", drafts.length);
  const rows = drafts.map((draft, i) => ({ ...draft, id: ids[i] as PersonId }));
  for (let waiting = rows, round = 0; waiting.length > 0; round++) {
    const settled = await tx
      .insert(people)
      .overridingSystemValue()
      .values(
        waiting.map(({ sourceId, authorName: _, ...person }) => ({
          ...person,
          handle: handleFor(person.name, sourceId, round),
        })),
      )
      .onConflictDoNothing()
      .returning({ id: people.id });
    const done = new Set(settled.map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !done.has(id));
  }
  await keepOrigins(
    tx,
    rows.map(({ id, sourceId, authorName }) => ({
      source,
      kind: "person" as const,
      sourceId,
      personId: id,
      url: site && /^\d+$/.test(sourceId) ? `${site}/users/${sourceId}` : null,
      authorName,
    })),
  );
}

/** The handle to try in each round: the name, the name with their number there, then with 2, 3 and so on. */
export function handleFor(name: string, sourceId: string, round: number): string {
  const number = /^-?(\d+)$/.exec(sourceId)?.[1];
  const base = plainHandle(name);
  const suffixes = [...(isFree(base) ? [""] : []), ...(number ? [number] : [])];
  const suffix = suffixes[round] ?? String(round - suffixes.length + 2);
  if (suffix === "") return base;
  const stem = base.length < HANDLE_MIN_CHARS ? "user" : base;
  return `${stem.slice(0, HANDLE_MAX_CHARS - suffix.length - 1)}_${suffix}`;
}

const isFree = (handle: string) => handle.length >= HANDLE_MIN_CHARS && !isReservedHandle(handle);

const plainHandle = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, HANDLE_MAX_CHARS)
    .replace(/^_+|_+$/g, "");
