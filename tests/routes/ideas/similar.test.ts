import { beforeAll, expect, test } from "vitest";
import { findDraft } from "#app/domain/drafts/keep.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { SIMILAR_RATE } from "#app/domain/search/limits";
import { action as propose } from "#app/routes/ideas/propose";
import { loader } from "#app/routes/ideas/similar";
import { action as vote } from "#app/routes/ideas/vote";
import { type IdeaId, ideas } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let there: IdeaId;

beforeAll(async () => {
  const { db, runJobs } = app.current;
  cast = await make.cast(db);
  there = await make.idea(db, cast.ada, {
    title: "A spending limit for each child's line",
    problem: "My son bought games for 80 euro.",
  });
  for (let n = 0; n < 6; n++)
    await make.idea(db, cast.lea, { title: `A limit for spending told by letter, part ${n}` });
  await make.idea(db, cast.pia, { title: "A spending limit for the zyzzyva build", space: "beta" });
  await runJobs();
});

async function ask(typed: { title: string; problem?: string }, { as = null, ip }: { as?: Viewer; ip?: string } = {}) {
  const path = `/ideas/similar?${new URLSearchParams(typed)}`;
  const { status, data, headers } = await get(app.current.app, loader, { path, as, ip });
  const body = data instanceof Response && status === 200 ? await data.json() : null;
  return { status, headers, ideas: (body?.ideas ?? []) as { id: number; title: string; myVote: number | null }[] };
}

test("a few ideas like the one being typed, by its title and its problem, kept by nobody", async () => {
  const { ideas: found, headers } = await ask({ title: "Spending limit for chi" }, { as: cast.bo_ });
  expect(found[0]).toMatchObject({ id: there, myVote: null });
  expect(found).toHaveLength(4);
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  expect((await ask({ title: "Something for families", problem: "My son bought games" })).ideas[0]?.id).toBe(there);
  expect((await ask({ title: "Spend" })).ideas).toEqual([]);
});

test("one's own are not named, nor what stands in a private space outside of it", async () => {
  const typed = { title: "A spending limit for each build" };
  const namedTo = async (as: Viewer) => (await ask(typed, { as })).ideas.map(({ title }) => title).join();
  expect(await namedTo(cast.ada)).not.toContain("child");
  expect(await namedTo(cast.bo_)).toContain("child");
  for (const outsider of [null, cast.bo_]) expect(await namedTo(outsider)).not.toContain("zyzzyva");
  expect(await namedTo(cast.mo_)).toContain("zyzzyva");
});

test("words without end and without sense are no error; one visitor may look a bounded number of times a minute", async () => {
  for (const title of ["x".repeat(3500), "'; drop table ideas; --", "\0".repeat(9), '""""""""""'])
    expect((await ask({ title, problem: title })).status).toBe(200);
  const outcomes = await Promise.all(
    Array.from({ length: SIMILAR_RATE.acts + 5 }, () => ask({ title: "A spending limit" }, { ip: "198.51.100.9" })),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(SIMILAR_RATE.acts);
});

const filledIn = () => ({
  title: "Let me set a spending limit for my child",
  problem: "The bill was **80 euro** higher last month.",
  body: "A limit in the app, by line and by month.",
  space: "plans",
  tags: "family",
});
const path = "/ideas/propose";

test("without a script the writer sees what is like it before it is published, and nothing typed is lost", async () => {
  const { db, app: site } = app.current;
  const fields = filledIn();
  const before = await db.$count(ideas);
  const first = await post(site, propose, { path, as: cast.bo_, fields });
  expect(first.data).toMatchObject({
    result: { initialValue: fields },
    similar: expect.arrayContaining([expect.objectContaining({ id: there })]),
  });
  expect(await db.$count(ideas)).toBe(before);
  expect((await findDraft(db, { personId: cast.bo_.id }, path))?.fields).toEqual(fields);
  const voted = await post(site, vote, {
    path: `/ideas/${there}/vote`,
    params: { id: String(there) },
    as: cast.bo_,
    fields: { vote: "promote" },
  });
  expect(voted).toMatchObject({ status: 303, location: expect.stringMatching(new RegExp(`^/ideas/${there}-`)) });
  const second = await post(site, propose, { path, as: cast.bo_, fields: { ...fields, seen: "yes" } });
  expect(second.location).toMatch(/^\/ideas\/\d+-let-me-set-a-spending-limit/);
  expect(await findDraft(db, { personId: cast.bo_.id }, path)).toBeNull();
});

test("what is wrong with the form is said before what is like it", async () => {
  const outcome = await post(app.current.app, propose, {
    path,
    as: cast.lea,
    fields: { ...filledIn(), body: "" },
  });
  expect(outcome).toMatchObject({ status: 422, data: { result: { error: { body: ["error.required"] } } } });
  expect(outcome.data).not.toHaveProperty("similar");
});
