import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { periodOf } from "#app/domain/points/periods.server";
import { DAY_MS } from "#app/lib/time";
import { enqueue } from "#app/platform/queue.server";
import { settings } from "#db/schema/index";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { comingTo, pointsOn, press, SOON, untilItSays, useSiteDatabase } from "#tests/support/journey";
import { useSite } from "#tests/support/site";
import { siteClock } from "#tests/support/site-clock";

/** The first middle of a half-year to come: nothing that follows falls on its edges, whenever this runs. */
const BEGIN = new Date(Math.ceil((Date.now() + DAY_MS) / DAY_MS) * DAY_MS);
while (BEGIN.getUTCMonth() % 6 !== 1) BEGIN.setUTCDate(BEGIN.getUTCDate() + 1);
const OVER = new Date(Date.parse(periodOf(BEGIN).endsOn) + 1.4 * DAY_MS);
const days = (count: number, from = BEGIN) => new Date(from.getTime() + count * DAY_MS);

const clock = siteClock(BEGIN);
const site = useSite(clock.variables);
const browser = useBrowser();
const database = useSiteDatabase(site);
const come = comingTo(site, browser);
/** Milliseconds that a journey through half a year may take. */
const PATIENCE_MS = 180_000;

const TITLE = "Why does my phone say emergency calls only?";

/** Ada asks, Bo answers at once, and it solved it. */
async function askAnswerAccept(): Promise<void> {
  const ada = await come("ada", "/questions/ask");
  await ada.getByLabel("Your question in one line").fill(TITLE);
  await ada.getByLabel("What happened").fill("Since this morning, at home and in the street.");
  await ada.getByLabel("Space").selectOption({ label: "Roaming" });
  await ada.getByLabel("Tags").fill("roaming");
  await press(ada, "Publish the question");
  await ada.waitForURL(/\/questions\/\d+-/);
  const question = new URL(ada.url()).pathname;
  const bo = await come("bo_karlsen", question, { javaScript: true });
  await bo.getByLabel("What solves it").fill("Take the SIM out, wipe it, and put it back: it lost its contact.");
  await press(bo, "Publish the answer");
  await bo.getByText("it lost its contact").first().waitFor();
  await ada.goto(question);
  await press(ada, "This solved it");
  await ada.getByText("Solved it, says Ada Lindqvist").waitFor();
}

/** Somebody else who has points of the period to be paid. */
async function anotherEarner(): Promise<string> {
  const [row] = await database.current.execute<{ handle: string }>(sql`
    select p.handle from ledger_accounts a join people p on p.id = a.person_id join periods o on o.id = a.period_id
    where o.state = 'closed' and a.kind = 'confirmed' and p.handle <> 'bo_karlsen' order by a.balance desc limit 1`);
  return row?.handle ?? "";
}

/** Presses what takes a file out, and reads it. */
async function taken(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await download.path(), "utf8");
}

async function earn(): Promise<void> {
  const bo = await come("bo_karlsen", "/rewards", { javaScript: true });
  const complaints = complaintsOf(bo);
  const before = await pointsOn(bo);
  await askAnswerAccept();
  await expect.poll(() => pointsOn(bo), SOON).toEqual({ ...before, pending: before.pending + 60 });
  await bo.goto("/rewards/statement");
  expect(await bo.getByRole("main").textContent()).toContain(TITLE);
  expect(complaints).toEqual([]);
}

/** The waiting time passes: just before its end the points are pending, just after it they are confirmed. */
async function wait(): Promise<void> {
  const bo = await come("bo_karlsen", "/rewards");
  clock.set(days(13.9));
  await enqueue(database.current, "confirm-points", {});
  await expect.poll(waitingJobs, SOON).toBe(0);
  const before = await pointsOn(bo);
  expect(before.pending).toBeGreaterThanOrEqual(60);
  clock.set(days(14.1));
  await enqueue(database.current, "confirm-points", {});
  await expect.poll(() => pointsOn(bo), SOON).toEqual({ pending: 0, confirmed: before.confirmed + before.pending });
}

const waitingJobs = async () => {
  const [row] = await database.current.execute<{ count: number }>(sql`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'confirm-points'`);
  return row?.count;
};

/** Leads to the period that was open when the journey began. */
async function openPayback(): Promise<Page> {
  const una = await come("una", "/owner/payback");
  await una.getByRole("main").getByRole("link", { name: /–/ }).nth(1).click();
  return una;
}

async function chooseCharity(): Promise<void> {
  const bo = await come("bo_karlsen", "/rewards");
  await bo.getByRole("link", { name: "Choose how to be paid back" }).click();
  await press(bo, "Save my choice");
  await bo.getByText("Please choose one.").waitFor();
  await bo.getByLabel("Charity", { exact: true }).check();
  await bo.getByRole("group", { name: "To" }).getByRole("radio").first().check();
  await press(bo, "Save my choice");
  await bo.getByText("You chose: Charity.").waitFor();
}

async function chooseCash(handle: string): Promise<void> {
  const page = await come(handle, "/rewards/choice");
  await page.getByLabel("Cash", { exact: true }).check();
  await page.getByLabel("Name of the account’s holder").fill("Ωμέγα & Щукина <b>");
  await page.getByLabel("Account number (IBAN)").fill("DE89 3704 0044 0532 0130 01");
  await press(page, "Save my choice");
  await page.getByText("This is no account number").first().waitFor();
  await page.getByLabel("Account number (IBAN)").fill("DE89 3704 0044 0532 0130 00");
  await press(page, "Save my choice");
  await page.getByText("You chose: Cash.").waitFor();
}

async function payAndPublish(una: Page): Promise<void> {
  const list = await taken(una, "List of payouts (CSV)");
  expect(list).toMatch(/bo_karlsen,.*,Charity,/);
  await una.getByRole("link", { name: "Say which account pays" }).click();
  await una.getByLabel("Name of the account’s holder").fill("Tern Mobile");
  await una.getByLabel("Account number (IBAN)").fill("FR14 2004 1010 0505 0001 3M02 606");
  await press(una, "Save");
  expect(await taken(una, "Transfers for the bank (SEPA XML)")).toContain("<Nm>Omega Shchukina b</Nm>");
  for (const left of [1, 0]) {
    await una.getByRole("button", { name: "All of these are paid" }).first().click();
    await expect.poll(() => una.getByRole("button", { name: "All of these are paid" }).count()).toBe(left);
  }
  await press(una, "Publish the sums");
  await una.getByText("Paid and published").first().waitFor();
}

test(
  "from an answer to a gift: earned, pending, confirmed, closed, chosen, fixed, paid, published, and all of it on the statement",
  async () => {
    await earn();
    await wait();
    await database.current.insert(settings).values({ name: "cashFrom", value: 10 });
    clock.set(OVER);
    const closing = await openPayback();
    await press(closing, "Close the period");
    await untilItSays(closing, "Closed; members choose");
    await chooseCharity();
    await chooseCash(await anotherEarner());
    expect(await closing.getByRole("main").textContent()).toMatch(
      /(Nothing|awards?) of this period.* held for fair play/,
    );
    await press(closing, "I have looked the sums over");
    await closing.getByText("Looked over").first().waitFor();
    expect(await closing.getByRole("button", { name: "Fix what was chosen" }).count()).toBe(0);
    clock.set(days(14.1, OVER));
    const paying = await openPayback();
    await press(paying, "Fix what was chosen");
    await untilItSays(paying, "List of payouts (CSV)");
    await payAndPublish(paying);
    const bo = await come("bo_karlsen", `/rewards/statement?month=${days(14.1, OVER).toISOString().slice(0, 7)}`);
    const lines = await bo.getByRole("main").textContent();
    for (const words of ["Set aside", "To be given to a charity", "Added by the community", "Paid"])
      expect(lines).toContain(words);
    expect(await pointsOn(bo)).toMatchObject({ confirmed: 0 });
    await bo.getByRole("heading", { name: "Paid back so far" }).waitFor();
  },
  PATIENCE_MS,
);
