import { beforeAll, expect, test } from "vitest";
import { showIdea } from "#app/domain/ideas/show.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { loader as list } from "#app/routes/ideas/list";
import { loader as page } from "#app/routes/ideas/show";
import { action as vote } from "#app/routes/ideas/vote";
import type { IdeaId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let id: IdeaId;
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  id = await make.idea(db, cast.ada, { title: "A spending limit for each line" });
});

const PAGE = "/ideas/1-a-spending-limit-for-each-line";

const pageFor = async (viewer: Viewer) => {
  const outcome = await get(app.current.app, page, { path: PAGE, params: { slug: PAGE.slice(7) }, as: viewer });
  return JSON.stringify(outcome.data);
};

const send = (as: Viewer, fields: Record<string, string>) =>
  post(app.current.app, vote, {
    path: `/ideas/${id}/vote`,
    params: { id: `${id}` },
    as,
    fields,
    headers: { Referer: `http://goodturn.test${PAGE}` },
  });

test("a vote leads back to the idea, or to the page on this site that it was sent from, and says that it counts", async () => {
  const first = await send(cast.bo_, { vote: "promote" });
  expect([first.status, first.location]).toEqual([303, PAGE]);
  expect(first.cookies.join()).toContain("voted");
  const back = await send(cast.bo_, { vote: "none", next: "/ideas?sort=top" });
  expect([back.location, back.cookies.join().includes("voteTakenBack")]).toEqual(["/ideas?sort=top", true]);
  const away = await send(cast.bo_, { vote: "demote", next: "https://evil.example/" });
  expect(away.location).toBe(PAGE);
  expect(await showIdea(app.current.db, cast.bo_, id)).toMatchObject({ promoteCount: 0, demoteCount: 1, myVote: -1 });
});

test("a vote on nothing, on something else and by nobody is refused", async () => {
  expect((await send(cast.lea, { vote: "twice" })).status).toBe(422);
  expect((await send(cast.ada, { vote: "promote" })).status).toBe(403);
  const guest = await send(null, { vote: "promote" });
  expect([guest.status, guest.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(PAGE)}`]);
});

test("the page says how the viewer voted, who cannot vote, and why", async () => {
  await voteOnIdea(app.current.db, cast.lea, id, "promote");
  expect(await pageFor(cast.lea)).toMatch(/value=\\"none\\" aria-pressed=\\"true\\"/);
  expect(await pageFor(cast.pia)).not.toContain('aria-pressed=\\"true\\"');
  expect(await pageFor(cast.ada)).toContain("This is your own idea");
  expect(await pageFor(null)).toContain(`/sign-in?next=${encodeURIComponent(PAGE)}`);
});

test("those who keep order see a wave of demotes by new members, nobody else does", async () => {
  const { db } = app.current;
  for (let n = 0; n < 10; n++) {
    if (n === 9) expect(await pageFor(cast.mo_)).not.toContain("demotes by new members in 24 hours");
    await voteOnIdea(db, await make.person(db, `new_${n}`, { trustLevel: 0 }), id, "demote");
  }
  for (const keeper of [cast.mo_, cast.sol])
    expect(await pageFor(keeper)).toContain("10 demotes by new members in 24 hours");
  for (const other of [cast.bo_, cast.ada, null])
    expect(await pageFor(other)).not.toContain("demotes by new members in 24 hours");
});

test("a list lets members vote on each idea, shows how they did, and leads others to sign in", async () => {
  const listFor = async (as: Viewer) => {
    const { data } = await get(app.current.app, list, { path: "/ideas?sort=new", as });
    return JSON.stringify(data);
  };
  expect(await listFor(cast.lea)).toMatch(/value=\\"none\\" aria-pressed=\\"true\\"/);
  expect(await listFor(cast.pia)).toMatch(/action=\\"\/ideas\/\d+\/vote\\"/);
  expect(await listFor(cast.ada)).not.toContain(`action=\\"/ideas/${id}/vote\\"`);
  expect(await listFor(null)).toContain(`/sign-in?next=${encodeURIComponent("/ideas?sort=new")}`);
});
