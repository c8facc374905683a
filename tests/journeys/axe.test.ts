import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

const GUEST = [
  "/",
  "/questions",
  "/questions?sort=unanswered",
  "/questions/ask",
  "/questions/12-x",
  "/ideas",
  "/ideas?status=done",
  "/ideas/propose",
  "/ideas/1-x",
  "/spaces",
  "/spaces/roaming",
  "/tags",
  "/tags/esim",
  "/ideas/roadmap",
  "/ideas/done",
  "/ideas/declined",
  "/ideas/promises",
  "/ideas/promises?state=kept",
  "/ideas/calls",
  "/people/bo_karlsen",
  "/badges",
  "/leaders",
  "/leaders?period=all&space=roaming",
  "/badges/first-answer",
  "/people/bo_karlsen?tab=answers",
  "/search?q=roaming",
  "/search?q=qwertyuiopasdf",
  "/sign-in",
  "/sign-up",
  "/sign-up/none",
  "/reset-password",
  "/spaces?product=Phone+plans",
  "/offline",
  "/no-such-page",
];

/** Pages in a state that somebody brings about. */
const STATES: [string, (page: Page) => Promise<void>][] = [
  ["/questions/32/history", async (page) => page.getByText("Show what was typed").first().click()],
  ["/questions/ask", enterText],
  [
    "/questions/ask?space=roaming",
    async (page) => {
      await enterText(page);
      await page.keyboard.type("Ask @bo");
      await page.locator("text-expander [role=option]").first().waitFor();
    },
  ],
  [
    "/questions/12-x",
    async (page) => {
      await page.evaluate(() => {
        const words = document.querySelector("article[id^=answer-] .prose p");
        if (words) getSelection()?.selectAllChildren(words);
      });
      await page.getByRole("button", { name: "Quote in your answer" }).waitFor();
    },
  ],
];

const OWNER = [
  "/",
  "/questions/ask",
  "/questions/12-x",
  "/questions/12/edit",
  "/questions/12/closure",
  "/questions/12/comments",
  "/questions/12/deletion",
  "/questions/12/status",
  "/ideas/queue",
  "/ideas/calls/new",
  "/ideas/propose",
  "/ideas/1-x",
  "/ideas/1/edit",
  "/ideas/1/history",
  "/drafts",
  "/people/bo_karlsen/reputation",
  "/people/bo_karlsen/trust",
  "/people/ada/trust",
  "/people/una/trust",
  "/badges/champion/award",
  "/badges/awards/1/revocation",
  "/people/una/reputation",
  "/bookmarks",
  "/following",
  "/groups",
  "/rewards",
  "/rewards/choice",
  "/rewards/perks",
  "/rewards/perks/1",
  "/rewards/queue",
  "/rewards/queue?state=fulfilled",
  "/rewards/queue/1",
  "/rewards/gestures",
  "/rewards/gestures/1",
  "/people/bo_karlsen/gesture",
  "/rewards/referrals",
  "/rewards/statement?member=bo_karlsen",
  "/account/profile",
  "/account/email",
  "/account/password",
  "/account/sessions",
  "/account/two-factor",
  "/account/export",
  "/account/leave",
  "/owner",
  "/owner/community",
  "/owner/community/logo",
  "/owner/staff",
  "/owner/staff/invitations/new",
  "/owner/staff/sol",
  "/owner/spaces",
  "/owner/spaces/new",
  "/owner/spaces/roaming",
  "/owner/spaces/roaming/privacy",
  "/owner/groups",
  "/owner/groups/new",
  "/owner/settings",
  "/owner/perks",
  "/owner/perks/new",
  "/owner/perks/1",
  "/owner/payback",
  "/owner/payback/1",
  "/owner/payback/1/budget",
  "/owner/payback/1/payer",
  "/owner/search",
  "/owner/record",
  "/moderation/fair-play",
  "/moderation/fair-play?state=dismissed",
  "/moderation/fair-play/1",
  "/moderation/fair-play/appeals/1",
  "/people/una/held",
  "/insight",
  "/insight/searches",
  "/insight/searches?list=nothing",
  "/insight/pins",
  "/insight/synonyms",
  "/sign-out",
];

async function enterText(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "What happened" }).click();
  await page.getByRole("toolbar").waitFor();
}

/** In the dark nothing but colours differs. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

test.each([
  [1280, false],
  [1280, true],
  [390, false],
  [390, true],
])(
  "axe finds nothing and nothing overflows at %i px, dark: %s",
  async (width, dark) => {
    const page = await browser.open(site.current.address, { width, dark });
    const faults: string[] = [];
    const look = async (path: string, bring?: (page: Page) => Promise<void>) => {
      await page.goto(path);
      await bring?.(page);
      const axe = new AxeBuilder({ page });
      const { violations } = await (dark ? axe.withRules(OF_COLOURS) : axe).analyze();
      for (const { id, nodes } of violations) faults.push(`${path}: ${id}: ${nodes[0]?.html}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beyond > 0) faults.push(`${path}: ${beyond} px too wide`);
    };
    for (const path of GUEST) await look(path);
    await signIn(page, site.current, "una");
    for (const path of OWNER) await look(path);
    for (const [path, bring] of STATES) await look(path, bring);
    expect(faults).toEqual([]);
  },
  300_000,
);

/** 320 px is a phone held close, or a wide page at 400 %: WCAG 2.2, 1.4.10. */
test.each(["en", "ru", "el"])(
  "at 320 px every page keeps within its width (%s)",
  async (language) => {
    const page = await browser.open(site.current.address, { width: 320 });
    await page.goto(`/?language=${language}`);
    const faults: string[] = [];
    for (const path of GUEST) {
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beyond > 0) faults.push(`${path}: ${beyond} px too wide`);
    }
    expect(faults).toEqual([]);
  },
  120_000,
);
