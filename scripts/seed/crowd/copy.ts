import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import type { TransactionSql } from "postgres";
import type { Sheet } from "./sheet";

/** What was written on the sheet stands in its table, which this transaction has emptied. */
export async function copySheet(sql: TransactionSql, sheet: Pick<Sheet, "table" | "columns" | "take">): Promise<void> {
  const text = sheet.take();
  if (text === "") return;
  const target = await sql.unsafe(`copy "${sheet.table}" (${sheet.columns}) from stdin with (freeze)`).writable();
  await promisify<string, BufferEncoding, void>(target.write).call(target, text, "utf8");
  const taken = once(target, "finish");
  target.end();
  await setImmediate();
  // A COPY that the server refuses at its end is never called finished, but the next statement of its transaction fails.
  await Promise.race([taken, sql`select 1`.then(() => taken)]);
}
