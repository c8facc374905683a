import { sql } from "drizzle-orm";
import { type Db, inTransaction } from "#app/platform/db.server";
import { findBursts } from "./bursts.server";
import { findCopies, markAnswers } from "./copies.server";
import { findFeeding } from "./feeding";
import { type Finding, feedingFinding, type Given, ringFinding } from "./finding";
import { findInstantAcceptances } from "./instant.server";
import { keepFinding } from "./keep.server";
import { readTally } from "./pairs.server";
import { findRings } from "./rings";
import { findSharedMarks } from "./shared-marks.server";
import { pairsOf, totalsOf } from "./tally";

/** Seconds that one look over everything may take: it is read once a night, and nobody waits for it. */
const PATIENCE_SECONDS = 600;

/** Whatever looks like foul play is told to the moderators, and what it gave is held. Found again it changes nothing. Says how many signals are new. */
export async function findSignals(db: Db, now: Date): Promise<number> {
  await markAnswers(db);
  const findings = await lookOver(db, now);
  let told = 0;
  for (const finding of findings) told += (await keepFinding(db, finding, now)) ? 1 : 0;
  return told;
}

function lookOver(db: Db, now: Date): Promise<Finding[]> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql.raw(`set local statement_timeout = '${PATIENCE_SECONDS}s'`));
    const found: Finding[] = [];
    for (const of of ["vote", "acceptance"] as const) found.push(...(await findPatterns(tx, of, now)));
    for (const find of [findInstantAcceptances, findBursts, findCopies, findSharedMarks])
      found.push(...(await find(tx, now)));
    return found;
  });
}

async function findPatterns(db: Db, of: Given, now: Date): Promise<Finding[]> {
  const tally = await readTally(db, of, now);
  const [pairs, totals] = [pairsOf(tally), totalsOf(tally)];
  return [
    ...findRings(pairs, totals).map(ringFinding(of)),
    ...findFeeding(pairs, totals).map(feedingFinding(of, totals)),
  ];
}
