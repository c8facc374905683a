import type { LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { openCall } from "#app/domain/calls/open.server";
import { proposeIdea } from "#app/domain/ideas/propose.server";
import { showIdea } from "#app/domain/ideas/show.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { setIssueStatus } from "#app/domain/statuses/known-issue.server";
import { setIdeaOwner } from "#app/domain/statuses/owner.server";
import { sweepPromises } from "#app/domain/statuses/promise.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { Invalid } from "#app/lib/errors";
import { DAY_MS, isoDay } from "#app/lib/time";
import { loader as calls } from "#app/routes/ideas/calls/list";
import { loader as call } from "#app/routes/ideas/calls/show";
import { loader as declined } from "#app/routes/ideas/declined";
import { loader as done } from "#app/routes/ideas/done";
import { loader as promises } from "#app/routes/ideas/promises";
import { loader as queue } from "#app/routes/ideas/queue";
import { loader as roadmap } from "#app/routes/ideas/roadmap";
import { loader as idea } from "#app/routes/ideas/show";
import { action as setAction } from "#app/routes/ideas/status";
import { loader as ask } from "#app/routes/questions/ask";
import { loader as question } from "#app/routes/questions/show";
import { loader as space } from "#app/routes/spaces/show";
import { loader as history } from "#app/routes/updates/history";
import { ideas, type StatusUpdateId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { affect, promoteBy } from "#tests/support/crowd";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
type Loader = (args: LoaderFunctionArgs) => unknown;
const told: { update?: StatusUpdateId; call?: string; question?: number } = {};

/** In every title and text of the private space, and nowhere else. */
const SECRET = /zyzzyva/i;
const PAST = new Date(Date.now() - 30 * DAY_MS);
const dayFromNow = (days: number) => isoDay(new Date(Date.now() + days * DAY_MS));
const word = (what: string) => ({
  body: `We say this about the ${what}.`,
  reason: null,
  wouldChange: "",
  lookAgainOn: null,
});

/** One of everything the company says, in a space: `what` stands in all its words. */
async function speakIn(where: "plans" | "beta", what: string) {
  const { db } = app.current;
  const author = where === "beta" ? cast.pia : cast.ada;
  const named = (title: string) => make.idea(db, author, { title: `${title}: ${what}`, space: where });
  const planned = await named("Something that is planned");
  await setStatus(db, cast.sol, planned, { ...word(what), status: "planned" });
  await setIdeaOwner(db, cast.sol, planned, "sol");
  await setStatus(db, cast.sol, await named("Something in progress"), { ...word(what), status: "in-progress" });
  const shipped = await named("Something that shipped");
  await promoteBy(db, shipped, 3, { showsPromotes: true, name: `Fan of ${what}` });
  await setStatus(db, cast.sol, shipped, { ...word(what), status: "done" });
  const no = await named("Something refused");
  const wouldChange = `A cheaper ${what}.`;
  const update = await setStatus(db, cast.sol, no, { ...word(what), status: "declined", reason: "cost", wouldChange });
  const later = await named("Something put off");
  await setStatus(
    db,
    cast.sol,
    later,
    { ...word(what), status: "not-now", lookAgainOn: "2026-01-02" },
    new Date("2026-01-01"),
  );
  await promoteBy(db, await named("Something overdue"), 20, { at: PAST });
  const issue = await make.question(db, author, { title: `Nothing works with the ${what}`, space: where });
  await setIssueStatus(db, cast.sol, issue, { status: "investigating", body: `We look into the ${what}.` });
  await affect(db, await make.question(db, author, { title: `Many have this ${what}`, space: where }), 20, PAST);
  const called = await openCall(db, cast.sol, {
    title: `What about the ${what}?`,
    body: `Tell us all about the ${what}.`,
    prompts: [`Where is the ${what}?`],
    opensOn: dayFromNow(-1),
    closesOn: dayFromNow(3),
    space: where,
  });
  const answer = await named("An answer to the call");
  await db.update(ideas).set({ callId: called.id }).where(eq(ideas.id, answer));
  return { update, call: `${called.id}-${called.slug}`, question: issue, no };
}

beforeAll(async () => {
  cast = await make.cast(app.current.db);
  await speakIn("plans", "aardvark");
  Object.assign(told, await speakIn("beta", "zyzzyva"));
  await sweepPromises(app.current.db, PAST);
});

const read = async (loader: Loader, path: string, params: Record<string, string>, as: Viewer) => {
  const { status, data } = await get(app.current.app, loader, { path, params, as });
  return { status, text: JSON.stringify(data) ?? "" };
};

const OPEN: [string, Loader, string][] = [
  ["the roadmap", roadmap, "/ideas/roadmap"],
  ["no, and why", declined, "/ideas/declined"],
  ["ideas in action", done, "/ideas/done"],
  ["what is overdue", promises, "/ideas/promises"],
  ["what was kept", promises, "/ideas/promises?state=kept"],
  ["the calls", calls, "/ideas/calls"],
  ["the form to ask", ask, "/questions/ask"],
];

describe.each(["guest", "ada"] as const)("outside a private space (%s)", (who) => {
  test.each(OPEN)("%s tells of what is public, and nothing of the space", async (name, loader, path) => {
    const { status, text } = await read(loader, path, {}, who === "ada" ? cast.ada : null);
    expect(status).toBe(200);
    expect(text).not.toMatch(SECRET);
    if (name !== "what was kept") expect(text).toMatch(/aardvark/);
  });

  test("its updates, its calls and its promises are no different from ones that never were", async () => {
    const as = who === "ada" ? cast.ada : null;
    for (const [loader, path, params, none] of [
      [history, `/updates/${told.update}/history`, { id: `${told.update}` }, { id: "999999" }],
      [call, `/ideas/calls/${told.call}`, { slug: told.call ?? "" }, { slug: "999999-x" }],
      [promises, "/ideas/promises?space=beta", {}, null],
    ] as const) {
      expect((await read(loader, path, params, as)).status).toBe(404);
      if (none) expect(await read(loader, path, params, as)).toEqual(await read(loader, path, none, as));
    }
  });
});

describe("inside it", () => {
  test.each(OPEN)("%s tells of both", async (name, loader, path) => {
    const { text } = await read(loader, path, {}, cast.pia);
    if (name !== "what was kept") expect(text).toMatch(SECRET);
  });
});

test("the page of an idea says where it stands, who said so, why and what would change it", async () => {
  const { db } = app.current;
  const [row] = await db.select().from(ideas).where(eq(ideas.title, "Something refused: aardvark"));
  const path = `/ideas/${row?.id}-${row?.slug}`;
  const { text } = await read(idea, path, { slug: `${row?.id}-${row?.slug}` }, null);
  for (const words of [
    "The company will not do it.",
    "It costs more than it brings",
    "A cheaper aardvark.",
    "Support agent",
    "New → Declined",
  ])
    expect(text).toContain(words);
});

test("the roadmap says how many asked and who takes care, and what shipped thanks those who let themselves be seen", async () => {
  const board = (await read(roadmap, "/ideas/roadmap", {}, null)).text;
  expect(board).toContain("In charge of it:");
  expect(board).toContain("3 asked for it");
  const shipped = (await read(done, "/ideas/done", {}, null)).text;
  expect(shipped.match(/Fan of aardvark/g)).toHaveLength(3);
  expect(shipped).toContain("Proposed by");
});

test("a known issue stands at the top of its space, in the form to ask, and on its question, until it is solved", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada, { title: "The bill shows a wrong sum" });
  await setIssueStatus(db, cast.sol, id, { status: "fix-underway", body: "We know where it comes from." });
  const slug = `${id}-the-bill-shows-a-wrong-sum`;
  const pages: [Loader, string, Record<string, string>][] = [
    [space, "/spaces/plans", { slug: "plans" }],
    [ask, "/questions/ask", {}],
  ];
  const shown = async () =>
    Promise.all(
      pages.map(async ([loader, path, params]) =>
        (await read(loader, path, params, null)).text.includes('"status":"fix-underway"'),
      ),
    );
  expect(await shown()).toEqual([true, true]);
  expect((await read(question, `/questions/${slug}`, { slug }, null)).text).toContain(
    "The company is working on a fix.",
  );
  await setIssueStatus(db, cast.sol, id, { status: "solved", body: "The sum is right again now." });
  expect(await shown()).toEqual([false, false]);
  expect((await read(question, `/questions/${slug}`, { slug }, null)).text).toContain("This issue is solved.");
});

test("the queue is for those who speak for the company, and holds what is theirs to answer", async () => {
  expect((await read(queue, "/ideas/queue", {}, null)).status).toBe(303);
  for (const nobody of [cast.ada, cast.mo_]) expect((await read(queue, "/ideas/queue", {}, nobody)).status).toBe(403);
  const { text } = await read(queue, "/ideas/queue", {}, cast.sol);
  for (const words of ["Something overdue: aardvark", "Many have this zyzzyva", "Something put off: aardvark"])
    expect(text).toContain(words);
  expect((await read(queue, "/ideas/queue?of=mine", {}, cast.sol)).text).not.toContain("Something overdue");
});

test("an answer that is refused comes back with all that was typed, and one that fits is published", async () => {
  const { db } = app.current;
  const id = await make.idea(db, cast.ada, { title: "Something to be answered by a form" });
  const send = (fields: Record<string, string>, as: Viewer = cast.sol) =>
    post(app.current.app, setAction, { path: `/ideas/${id}/status`, params: { id: `${id}` }, as, fields });
  const typed = {
    status: "declined",
    body: "We will not do this, sorry.",
    reason: "",
    wouldChange: "",
    lookAgainOn: "",
  };
  const { reason: _, ...withoutReason } = typed;
  const refused = await send(withoutReason);
  expect(refused.status).toBe(422);
  expect(refused.data).toMatchObject({
    result: {
      initialValue: { status: "declined", body: typed.body },
      error: { reason: ["error.declineReason"], wouldChange: ["error.required"] },
    },
  });
  expect((await send({ ...withoutReason, reason: "cost", wouldChange: "A cheaper chip." }, cast.ada)).status).toBe(403);
  const done = await send({ ...withoutReason, reason: "cost", wouldChange: "A cheaper chip." });
  expect(done.location).toBe(`/ideas/${id}-something-to-be-answered-by-a-form`);
  expect(done.cookies.join()).toContain("notice=answered");
});

test("an idea answers a call while it is open and in its space, and is proposed all the same where that is unticked", async () => {
  const { db } = app.current;
  const title = "What would make our shops better?";
  const body = "We want to hear from you before we decide.";
  const days = { opensOn: dayFromNow(-1), closesOn: dayFromNow(2) };
  const opened = await openCall(db, cast.sol, { title, body, prompts: [], ...days, space: "plans" });
  const idea = (space: string) => ({
    title: `A chair in every shop of ${space}`,
    problem: "People stand and wait for an hour.",
    body: "Put a chair into every one of them.",
    space,
    tags: [],
  });
  const propose = (space: string, callId: typeof opened.id | null, now = new Date()) =>
    proposeIdea(db, cast.pia, { ...idea(space), callId }, now);
  await expect(propose("beta", opened.id)).rejects.toEqual(new Invalid({ space: "error.callSpace" }));
  await expect(propose("plans", opened.id, new Date(Date.now() + 9 * DAY_MS))).rejects.toEqual(
    new Invalid({ "": "error.callOver" }),
  );
  const { id } = await propose("plans", opened.id);
  const slug = `${opened.id}-${opened.slug}`;
  expect((await read(call, `/ideas/calls/${slug}`, { slug }, null)).text).toContain("A chair in every shop of plans");
  expect((await showIdea(db, null, id)).call).toMatchObject({ id: opened.id });
  await propose("beta", null);
});
