import { findWrongStandings, mendStandings, settleAll } from "#app/domain/reputation/verify.server";
import { openDatabase } from "./database";
import { runCommand } from "./run";

const USAGE = `Checks everybody's reputation against its causes, and mends the kept numbers.

  npm run reputation:verify              says as well which causes are missing
  npm run reputation:verify -- --settle  writes what is missing, as after bringing votes along from elsewhere`;

await runCommand(verify);
process.exit(0);

/** Mends the kept numbers, and says what of votes and acceptances is not settled; with --settle it is. */
async function verify(): Promise<void> {
  const given = process.argv.slice(2);
  if (given.some((argument) => argument !== "--settle")) return console.log(USAGE);
  const mend = given.includes("--settle");
  const { connection, close } = await openDatabase();
  try {
    const { db } = connection;
    const wrong = await findWrongStandings(db);
    for (const { personId, kept, sum } of wrong)
      console.log(
        `person ${personId}: kept ${kept}, the causes make ${sum}${kept === sum ? ", but not so in each space" : ""}`,
      );
    await mendStandings(db, wrong);
    console.log(
      wrong.length > 0 ? `${wrong.length} kept numbers mended.` : "Every kept number is the sum of its causes.",
    );
    let missing = 0;
    for await (const found of settleAll(db, new Date(), { mend })) missing += found;
    if (missing === 0) console.log("Every vote and every acceptance is settled.");
    else console.log(mend ? `${missing} causes written.` : `${missing} causes are missing: run it with --settle.`);
  } finally {
    await close();
  }
}
