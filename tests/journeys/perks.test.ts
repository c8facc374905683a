import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { comingTo, pointsOn, press } from "#tests/support/journey";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();
const come = comingTo(site, browser);
/** Milliseconds that it may take. */
const PATIENCE_MS = 120_000;

test(
  "staff say sorry with points, the member takes a perk for them, staff hand it over with a code, and take theirs back",
  async () => {
    const sol = await come("sol", "/people/hannah_s", { javaScript: true });
    const complaints = complaintsOf(sol);
    await sol.getByRole("link", { name: "Say sorry with points" }).click();
    await sol.getByLabel("Points", { exact: true }).fill("5000");
    await sol.getByLabel("What went wrong, in words for them").fill("Your parcel stood in our cellar for a week.");
    await press(sol, "Give the points");
    await sol.getByText("This is more than can be given at once.").first().waitFor();
    await sol.getByLabel("Points", { exact: true }).fill("300");
    await press(sol, "Give the points");
    await sol.getByRole("heading", { name: /300 points to/ }).waitFor();
    const gesture = new URL(sol.url()).pathname;

    const hannah = await come("hannah_s", "/rewards");
    const before = await pointsOn(hannah);
    await hannah.goto("/rewards/perks");
    await hannah.getByRole("link", { name: "Get it Cinema ticket" }).click();
    await press(hannah, "Yes, get it");
    await hannah.getByText("It is set aside for you.").waitFor();
    await hannah.getByText("On its way").first().waitFor();
    expect(await pointsOn(hannah)).toEqual({ ...before, confirmed: before.confirmed - 250 });

    await sol.goto("/rewards/queue");
    const waiting = sol.getByRole("listitem").filter({ hasText: "Hannah Sweeney" });
    await waiting.getByRole("link", { name: "Cinema ticket" }).click();
    await sol.getByLabel("Words for the member").fill("LANTERNA-1234");
    await press(sol, "It is handed over");
    await sol.getByRole("heading", { name: "Perks to hand over" }).waitFor();
    await hannah.goto("/rewards/perks");
    await hannah.getByText("LANTERNA-1234").waitFor();

    await sol.goto(gesture);
    await press(sol, "Take it back");
    await sol.getByText("taken back", { exact: true }).waitFor();
    await hannah.goto("/rewards/statement");
    const lines = await hannah.getByRole("main").textContent();
    for (const words of [
      "in our cellar",
      "Cinema ticket",
      "Set aside for a perk",
      "Perk received",
      "The gesture was taken back",
    ])
      expect(lines).toContain(words);
    // The form that was refused is answered as such.
    expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
  },
  PATIENCE_MS,
);
