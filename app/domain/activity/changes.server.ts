import type { Db } from "#app/platform/db.server";
import { type Happening, record } from "./record.server";

type Plain = string | number | boolean | null;

/** Writes down each thing that changed, with what it was and what it is; what stayed the same leaves no trace. */
export async function recordChanges<Facts extends Record<string, Plain>>(
  tx: Db,
  happening: Happening,
  before: Facts,
  after: Facts,
): Promise<void> {
  for (const [what, to] of Object.entries(after)) {
    const from = before[what] ?? null;
    if (from !== to) await record(tx, { ...happening, detail: { ...happening.detail, what, from, to } });
  }
}
