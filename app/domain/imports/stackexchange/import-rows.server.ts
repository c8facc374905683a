import { setImmediate } from "node:timers/promises";
import { inBatches } from "#app/domain/imports/batches";
import { findHere, lockSource, type OriginKind } from "#app/domain/imports/origins.server";
import { readOrRefuse } from "#app/domain/imports/refused";
import { giveReason, type Kind } from "#app/domain/imports/summary";
import { inTransaction, type Tx } from "#app/platform/db.server";
import type { Row } from "./read-rows.server";
import type { Run } from "./run";

/** Rows that are written, or not, together. */
const ROWS_PER_BATCH = 200;

export type Outcome = "imported" | "already" | "refused";

/** How the rows of one kind come here. */
export type RowImporter<Draft> = {
  kind: Kind;
  origin: OriginKind;
  /** The row as it will be written; the slow part, done outside the transaction. Throws Refused. */
  read(row: Row): Draft;
  /** Ids that came before, where several passes share them. */
  seen?: Set<string>;
  /** Writes the drafts and their origins. */
  write(tx: Tx, drafts: Draft[]): Promise<void>;
  /** Hears what became of each row, once that is certain. */
  became?(row: Row, outcome: Outcome, draft?: Draft): void;
};

type Read<Draft> = { row: Row; id: string; draft: Draft };

/**
 * The rows are here, but for those refused: batch by batch, each in one transaction with its origins, skipping what an
 * earlier import brought. Stops between two batches when the run's signal says so.
 */
export async function importRows<Draft>(
  run: Run,
  importer: RowImporter<Draft>,
  rows: AsyncIterable<Row>,
): Promise<void> {
  const seen = importer.seen ?? new Set<string>();
  for await (const batch of inBatches(rows, ROWS_PER_BATCH)) {
    run.signal.throwIfAborted();
    await importBatch(
      run,
      importer,
      batch.filter((row) => isFirst(run, importer, seen, row)),
    );
    run.progress.advance(batch.length);
  }
}

function isFirst<Draft>(run: Run, importer: RowImporter<Draft>, seen: Set<string>, row: Row): boolean {
  const id = row.Id ?? "";
  if (seen.has(id) && id !== "") {
    giveReason(run.summary.tallies[importer.kind].refused, "an earlier row has the same Id", id);
    return false;
  }
  seen.add(id);
  return true;
}

async function importBatch<Draft>(run: Run, importer: RowImporter<Draft>, rows: Row[]): Promise<void> {
  const ids = rows.map((row) => row.Id ?? "");
  const here = await findHere(run.db, run.source, importer.origin, ids);
  const drafts: Read<Draft>[] = [];
  for (const row of rows) {
    if (here.has(row.Id ?? "")) settle(run, importer, row, "already");
    else drafts.push(...readDraft(run, importer, row));
    // Converting a batch takes a second or so: a signal is heard meanwhile.
    await setImmediate();
  }
  if (drafts.length === 0) return;
  const written = await inTransaction(run.db, async (tx) => {
    await lockSource(tx, run.source);
    const meanwhile = await findHere(
      tx,
      run.source,
      importer.origin,
      drafts.map(({ id }) => id),
    );
    const fresh = drafts.filter(({ id }) => !meanwhile.has(id));
    if (fresh.length > 0)
      await importer.write(
        tx,
        fresh.map(({ draft }) => draft),
      );
    return new Set(fresh);
  });
  for (const read of drafts) settle(run, importer, read.row, written.has(read) ? "imported" : "already", read.draft);
}

function readDraft<Draft>(run: Run, importer: RowImporter<Draft>, row: Row): Read<Draft>[] {
  const reasons = run.summary.tallies[importer.kind].refused;
  const read = readOrRefuse(reasons, row.Id, () => ({ row, id: row.Id ?? "", draft: importer.read(row) }));
  if (read) return [read];
  importer.became?.(row, "refused");
  return [];
}

function settle<Draft>(
  run: Run,
  importer: RowImporter<Draft>,
  row: Row,
  outcome: "imported" | "already",
  draft?: Draft,
): void {
  run.summary.tallies[importer.kind][outcome]++;
  importer.became?.(row, outcome, draft);
}
