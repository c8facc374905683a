import { afterAll, beforeAll, expect, test } from "vitest";
import { createJobs, standingWork } from "#app/jobs/index";
import { type Connection, connect } from "#app/platform/db.server";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { runDueJobs } from "#app/platform/queue.server";
import { createApp } from "#app/web/app.server";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import * as make from "#tests/support/make";
import { useSite } from "#tests/support/site";

const site = useSite({ DEMO: "false" });
const browser = useBrowser();

/** Each calls `caught` where it gets to run. */
const VECTORS = [
  "<script>caught(1)</script>",
  "</script><script>caught(2)</script>",
  "</title><script>caught(3)</script>",
  "<img src=x onerror=caught(4)>",
  "<svg/onload=caught(5)>",
  '"><svg onload=caught(6)>',
  "' onmouseover='caught(7)' x='",
  '" autofocus onfocus="caught(8)',
  "javascript:caught(9)",
  "[click](javascript:caught(10))",
  "[click](&#106;avascript:caught(11))",
  "[click](java\tscript:caught(12))",
  "![x](javascript:caught(13))",
  '![x](x"onerror="caught(14))',
  "<iframe srcdoc='<script>parent.caught(15)</script>'>",
  "<math><mtext></mtext><mglyph><svg><mtext><style><img src=x onerror=caught(16)>",
  "<noscript><p title='</noscript><img src=x onerror=caught(17)>'>",
  "<xmp><img src=x onerror=caught(18)></xmp>",
  "<template><script>caught(19)</script></template>",
  "<details open ontoggle=caught(20)>",
  "<a href='data:text/html,<script>caught(21)</script>'>x</a>",
  "<form action=javascript:caught(22)><button>x",
  "`<img src=x onerror=caught(23)>`",
  "{{constructor.constructor('caught(24)')()}}",
  "\u2028</script><img src=x onerror=caught(25)>",
  "<style>@import 'javascript:caught(26)'</style>",
  "<object data=javascript:caught(27)>",
  "<base href=javascript:caught(28)//>",
  "<meta http-equiv=refresh content='0;url=javascript:caught(29)'>",
  "<<script>script>caught(30)</script>",
];

let connection: Connection;
beforeAll(async () => {
  connection = connect(site.current.databaseUrl);
  const { db } = connection;
  const { ada, bo_, sol } = await make.cast(db);
  for (const vector of VECTORS) {
    const title = `Look at ${vector}`.slice(0, 150);
    const question = await make.question(db, ada, {
      title,
      body: `I see this:\n\n${vector}\n\n- ${vector}\n\n> ${vector}`,
    });
    const answer = await make.answer(db, bo_, question, { body: `Try ${vector} and\n\n\`\`\`\n${vector}\n\`\`\`` });
    await make.comment(db, sol, { answerId: answer }, `Or ${vector}`);
  }
  await make.change(db, bo_, { about: VECTORS.join(" "), name: "<img src=x onerror=caught(99)>" });
  await make.change(db, sol, { title: "<img src=x onerror=caught(98)>" });
  const log = createLog("silent");
  const app = createApp(readEnv({}), connection, log);
  await runDueJobs(site.current.databaseUrl, { jobs: createJobs(app), standing: standingWork(app) }, log);
}, 60_000);
afterAll(() => connection.close());

test("no script that somebody types runs on any page, even with the policy of the pages switched off", async () => {
  const page = await browser.open(site.current.address, { bypassPolicy: true });
  const caught: number[] = [];
  await page.exposeFunction("caught", (which: number) => caught.push(which));
  const shown = [
    "/",
    "/questions",
    "/questions?sort=top",
    "/spaces/plans",
    "/people/bo_",
    "/people/ada",
    "/search?q=look",
    "/search?q=caught&kind=answer",
  ];
  for (let id = 1; id <= VECTORS.length; id++) shown.push(`/questions/${id}`);
  for (const vector of VECTORS)
    shown.push(`/search?q=${encodeURIComponent(vector)}`, `/questions/ask?title=${encodeURIComponent(vector)}`);
  for (const path of shown) {
    await page.goto(path, { waitUntil: "load" });
    for (const field of await page.locator("[onmouseover], [onerror], [onload], [onfocus], [ontoggle]").all())
      caught.push(Number(await field.count()));
  }
  expect(caught).toEqual([]);
}, 300_000);

test("with the policy on, pages of hostile texts draw without one complaint", async () => {
  const page = await browser.open(site.current.address);
  const complaints = complaintsOf(page);
  for (const path of ["/questions", "/questions/2", "/questions/25", "/search?q=look"])
    await page.goto(path, { waitUntil: "networkidle" });
  expect(complaints.filter((complaint) => !/Failed to load resource/.test(complaint))).toEqual([]);
});

test("feeds carry hostile texts as text: they are well-formed, and hold no element of a typed text", async () => {
  const page = await browser.open(site.current.address);
  await page.goto("/questions");
  const verdict = await page.evaluate(async () => {
    const xml = await (await fetch("/feeds/questions.atom")).text();
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    return {
      broken: parsed.querySelector("parsererror") !== null,
      entries: parsed.querySelectorAll("entry").length,
      scripts: parsed.querySelectorAll("script, img, svg").length,
    };
  });
  expect(verdict).toEqual({ broken: false, entries: 30, scripts: 0 });
});
