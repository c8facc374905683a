import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { DAY_MS } from "#app/lib/time";
import { enqueue } from "#app/platform/queue.server";
import { people } from "#db/schema/index";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { comingTo, pointsOn, press, SOON, untilItSays, useSiteDatabase } from "#tests/support/journey";
import * as make from "#tests/support/make";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();
const database = useSiteDatabase(site);
const come = comingTo(site, browser);
const START = new Date(Date.now() - 40 * DAY_MS);
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);
/** Answers of each of the two that the other upvotes. */
const TIMES = 12;

/** Rita and Rolf upvote whatever the other writes, a day after another; once Ada says that Rita solved it. */
beforeAll(async () => {
  const db = database.current;
  const [ada] = await db.select().from(people).where(eq(people.handle, "ada"));
  if (!ada) throw new Error("Ada is not there");
  const account = { passwordHash: ada.passwordHash };
  const [asker, rita, rolf] = [
    await make.member(db, ada.id),
    await make.person(db, "rita", account),
    await make.person(db, "rolf", account),
  ];
  for (let n = 0; n < TIMES; n++) {
    const title = `Does the plan of case ${n} work in Norway?`;
    const question = await make.question(db, asker, { title, space: "roaming" }, day(n));
    const ofRita = await make.answer(db, rita, question, {}, day(n + 0.3));
    const ofRolf = await make.answer(db, rolf, question, {}, day(n + 0.4));
    await voteOnAnswer(db, rolf, ofRita, "up", day(n + 0.5));
    await voteOnAnswer(db, rita, ofRolf, "up", day(n + 0.6));
    if (n === 0) await setAcceptance(db, asker, ofRita, true, day(n + 0.7));
  }
});

/** The site's worker has done a job that comes by the clock otherwise. */
async function work(job: string): Promise<void> {
  const db = database.current;
  await enqueue(db, job, {});
  const left = async () =>
    (await db.execute(sql`select from graphile_worker.jobs where task_identifier = ${job}`)).length;
  await expect.poll(left, SOON).toBe(0);
}

const VERDICT = "Most of what you upvote is by one member, and theirs is yours.";
const APPEAL = "We answer the same questions at night, and read each other's answers first.";
const ANSWER = "That explains it, thank you for telling us.";

test("a ring is noticed, what it gave is held and taken back, its member is told why, appeals, and has it again", async () => {
  const rita = await come("rita", "/rewards");
  await expect.poll(() => pointsOn(rita), SOON).toEqual({ confirmed: 0, pending: 50 + 5 * TIMES });
  expect(await rita.getByText("looked at for fair play").count()).toBe(0);

  await work("find-signals");
  await work("confirm-points");
  expect(await pointsOn(rita)).toEqual({ confirmed: 50, pending: 5 * TIMES });
  await rita.getByText(`${5 * TIMES} of your pending points are held`).waitFor();
  await rita.getByRole("link", { name: "See what is held and why" }).click();
  await rita.getByRole("heading", { name: "Upvotes within a small circle" }).waitFor();
  await rita.getByText("Held: what came of it waits until a moderator has looked.").waitFor();
  expect(await rita.getByRole("main").textContent()).not.toContain("Rolf");

  const mo = await come("mo_haddad", "/moderation/fair-play", { javaScript: true });
  const complaints = complaintsOf(mo);
  await mo
    .getByRole("listitem")
    .filter({ hasText: "Rita" })
    .getByRole("link", { name: /a ring of upvotes/ })
    .click();
  await mo.getByRole("heading", { level: 1, name: /a ring of upvotes/ }).waitFor();
  expect(await mo.getByRole("main").textContent()).toContain("Rolf");
  await mo.getByLabel("Uphold: what they gave each other earns nothing").check();
  await mo.getByLabel("What you say to them").fill(VERDICT);
  await press(mo, "Decide");
  await mo.getByText("Everything is as it was before: open, and held.").waitFor();

  await untilItSays(rita, "Upheld: what came of it earns nothing.");
  await rita.getByText(VERDICT).waitFor();
  await expect.poll(() => pointsOn(rita), SOON).toEqual({ confirmed: 50, pending: 0 });
  await rita.goto("/rewards/statement");
  await rita.getByText("A moderator decided that it was no fair play").first().waitFor();

  await rita.goto("/people/rita/held");
  await rita.getByRole("link", { name: "Appeal", exact: true }).click();
  await rita.getByLabel("Your appeal").fill("No.");
  await press(rita, "Send the appeal");
  expect(await rita.getByLabel("Your appeal").inputValue()).toBe("No.");
  await rita.getByLabel("Your appeal").fill(APPEAL);
  await press(rita, "Send the appeal");
  await rita.getByText("A moderator will answer you here.").waitFor();

  await mo.goto("/moderation/fair-play?state=upheld");
  await mo
    .getByRole("listitem")
    .filter({ hasText: "1 appeal waits" })
    .getByRole("link", { name: /a ring/ })
    .click();
  await mo.getByText(APPEAL).waitFor();
  await mo.getByRole("link", { name: "Answer the appeal" }).click();
  await mo.getByLabel("Grant it: the signal is dismissed").check();
  await mo.getByLabel("What you say to them").fill(ANSWER);
  await press(mo, "Answer the appeal");
  await mo.waitForURL(/\/moderation\/fair-play$/);
  expect(complaints).toEqual([]);

  await untilItSays(rita, "Dismissed: nothing is held for it.");
  await rita.getByText("The answer to your appeal: Granted.").waitFor();
  await rita.getByText(ANSWER).first().waitFor();
  await expect.poll(() => pointsOn(rita), SOON).toEqual({ confirmed: 50, pending: 5 * TIMES });
  await work("confirm-points");
  expect(await pointsOn(rita)).toEqual({ confirmed: 50 + 5 * TIMES, pending: 0 });
}, 120_000);
