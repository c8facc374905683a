import { eq } from "drizzle-orm";
import { inBatches } from "#app/domain/imports/batches";
import { findHere, lockSource } from "#app/domain/imports/origins.server";
import { ImportProblem } from "#app/domain/imports/problem";
import { type Progress, SILENT } from "#app/domain/imports/progress";
import { readOrRefuse } from "#app/domain/imports/refused";
import { giveReason, type Reasons } from "#app/domain/imports/summary";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";
import type { Columns } from "./columns";
import { type IdeaDraft, type Row, readDraft } from "./draft";
import { writeDrafts } from "./write.server";

export type IdeasWish = {
  /** What the source is called here, such as the address of the board. */
  source: string;
  /** Slug of the space the ideas go to. */
  space: string;
  columns: Columns;
  rows: readonly Row[];
  /** Reads and checks everything, and writes nothing. */
  dryRun: boolean;
};

/** What became of the rows. */
export type IdeasSummary = {
  read: number;
  imported: number;
  already: number;
  votes: number;
  refused: Reasons;
  /** What is not here quite as it was there. */
  changed: Reasons;
  complete: boolean;
};

const ROWS_PER_BATCH = 200;

/**
 * The ideas of the file stand in the space with their votes and authors, each once however often it is imported: what an
 * earlier run brought is left as it is now. Stopped by the signal, what is here is whole. Throws ImportProblem.
 */
export async function importIdeas(
  db: Db,
  wish: IdeasWish,
  { signal = new AbortController().signal, progress = SILENT }: { signal?: AbortSignal; progress?: Progress } = {},
): Promise<IdeasSummary> {
  const [space] = await db.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, wish.space));
  if (!space) throw new ImportProblem(`There is no space “${wish.space}”. Name one that is there: --space slug.`);
  const summary: IdeasSummary = {
    ...{ read: 0, imported: 0, already: 0, votes: 0, complete: false },
    ...{ refused: new Map(), changed: new Map() },
  };
  progress.begin(wish.dryRun ? "Reading" : "Ideas", wish.rows.length);
  const seen = new Set<string>();
  for await (const batch of inBatches(wish.rows, ROWS_PER_BATCH)) {
    if (signal.aborted) return summary;
    const drafts = batch.flatMap((row) => readRow(wish, row, summary, seen) ?? []);
    await importBatch(db, wish, space.id, drafts, summary);
    progress.advance(batch.length);
  }
  return { ...summary, complete: true };
}

function readRow({ columns }: IdeasWish, row: Row, summary: IdeasSummary, seen: Set<string>): IdeaDraft | null {
  summary.read++;
  const named = row[columns.id ?? ""] || `row ${summary.read}`;
  const draft = readOrRefuse(summary.refused, named, () => readDraft(columns, row, new Date()));
  if (draft && seen.has(draft.sourceId)) {
    giveReason(summary.refused, "an earlier row is the same", named);
    return null;
  }
  if (draft) seen.add(draft.sourceId);
  return draft;
}

async function importBatch(
  db: Db,
  { source, dryRun }: IdeasWish,
  spaceId: SpaceId,
  drafts: readonly IdeaDraft[],
  summary: IdeasSummary,
): Promise<void> {
  const fresh = await inTransaction(db, async (tx) => {
    await lockSource(tx, source);
    const ids = drafts.map(({ sourceId }) => sourceId);
    const here = await findHere(tx, source, "idea", ids);
    const wanted = drafts.filter(({ sourceId }) => !here.has(sourceId));
    if (!dryRun && wanted.length > 0) await writeDrafts(tx, { source, spaceId, drafts: wanted });
    return wanted;
  });
  summary.imported += fresh.length;
  summary.already += drafts.length - fresh.length;
  for (const { status, sourceId, votes } of fresh) {
    summary.votes += votes;
    if (status === "declined") giveReason(summary.changed, "declined without a reason: staff should say why", sourceId);
  }
}

/** The summary as lines of plain text. */
export function ideasSummaryLines({ source, space, columns, dryRun }: IdeasWish, summary: IdeasSummary): string[] {
  const { read, imported, already, votes, refused, changed, complete } = summary;
  const lines = (title: string, reasons: Reasons) =>
    reasons.size === 0
      ? []
      : ["", title, ...[...reasons].map(([reason, { count, ids }]) => `  ${count} × ${reason} (${ids.join(", ")})`)];
  return [
    `${source} → space “${space}”${dryRun ? " (nothing is written: this only tells what would be)" : ""}`,
    "",
    ...Object.entries(columns).map(([field, column]) => `  ${field.padEnd(12)} from “${column}”`),
    "",
    `${read} rows read, ${imported} ideas ${dryRun ? "to import" : "imported"} with ${votes} votes, ${already} already here`,
    ...lines("Refused, and why:", refused),
    ...lines("Not quite as it was there:", changed),
    ...(complete ? [] : ["", "Stopped. What was imported is whole: run the same command again to go on."]),
  ];
}
