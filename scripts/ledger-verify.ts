import { parseArgs } from "node:util";
import { explainBalance } from "#app/domain/points/explain.server";
import { findFaults } from "#app/domain/points/verify.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { openDatabase } from "./database";
import { runCommand, ToldAlready } from "./run";

await runCommand(verify);
process.exit(0);

/** Proves the ledger of points, or explains what one member has. */
async function verify(): Promise<void> {
  const { values } = parseArgs({ options: { member: { type: "string" } } });
  const { connection, close } = await openDatabase();
  try {
    await (values.member ? explain(connection.db, values.member) : prove(connection.db));
  } finally {
    await close();
  }
}

/** Says each fault in a line; any makes the command fail. */
async function prove(db: Db): Promise<void> {
  let faults = 0;
  for await (const fault of findFaults(db, new Date())) {
    faults++;
    console.error(fault);
  }
  if (faults > 0) throw new ToldAlready();
  console.log("The ledger sums to zero, every balance is what its entries come to, and every point has its cause.");
}

async function explain(db: Db, handle: string): Promise<void> {
  const lines = await explainBalance(db, handle).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    console.error(`There is nobody called ${handle}.`);
    throw new ToldAlready();
  });
  for (const { at, amount, from, to, key, cause, withheld, pending, confirmed } of lines) {
    const what = `${from} → ${to}: ${key} (${cause}${withheld > 0 ? `, ${withheld} withheld` : ""})`;
    console.log(
      `${at.toISOString()}  ${String(amount).padStart(7)}  ${what}  pending ${pending}, confirmed ${confirmed}`,
    );
  }
  const last = lines.at(-1);
  console.log(`${handle} has ${last?.pending ?? 0} points pending and ${last?.confirmed ?? 0} confirmed.`);
}
