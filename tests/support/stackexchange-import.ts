import { onTestFinished } from "vitest";
import { type ImportWish, importStackExchange, planImport } from "#app/domain/imports/stackexchange/import.server";
import type { Summary } from "#app/domain/imports/summary";
import type { Db } from "#app/platform/db.server";
import { type DumpRows, writeDump } from "./stackexchange-dump";

/** What a test's import is called: it shares its database with those of the other tests of its file. */
export type ImportOptions = Partial<Omit<ImportWish, "folder">> & { signal?: AbortSignal };

let imports = 0;

/** An address no other test of the file has used. */
export const freshSite = () => `https://site-${++imports}.example`;

/** Writes the rows as a dump and imports them, by default from a site of the test's own. */
export async function importRows(
  db: Db,
  rows: DumpRows,
  { signal, site = freshSite(), ...wish }: ImportOptions = {},
): Promise<Summary & { site: string }> {
  const { folder, remove } = await writeDump(rows);
  onTestFinished(remove);
  const plan = await planImport({ folder, site, ...wish });
  const summary = await importStackExchange(db, plan, { signal });
  return { ...summary, site: site ?? "" };
}
