import { beforeAll, expect, test } from "vitest";
import { findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import { MOST_DRAFTS, TYPED_DRAFT_RATE } from "#app/domain/drafts/limits";
import { joinGroup, leaveGroup } from "#app/domain/spaces/open.server";
import { loader as draftsLoader } from "#app/routes/drafts";
import { action } from "#app/routes/typed-draft";
import { drafts } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

async function keep(as: typeof cast.ada | null, place: string, base: number | null, fields: Record<string, string>) {
  const sent = { ...fields, kept: "yes", place, base: base === null ? "" : String(base) };
  const { status, data, location } = await post(app.current.app, action, { path: "/draft/typed", as, fields: sent });
  const body = data instanceof Response ? await data.json().catch(() => null) : null;
  return { status, location, savedAt: (body?.savedAt ?? null) as number | null };
}

const kept = async (who: typeof cast.ada, place: string) =>
  (await findDraft(app.current.db, { personId: who.id }, place))?.fields ?? null;

test("what is typed is kept at its place, each time over the words before, and no field but words", async () => {
  const first = await keep(cast.ada, "/questions/ask", null, { title: "No data", leave: "yes", password: "x" });
  expect(first.status).toBe(200);
  const second = await keep(cast.ada, "/questions/ask", first.savedAt, { title: "No data at all" });
  expect(second.status).toBe(200);
  expect(second.savedAt).toBeGreaterThan(first.savedAt ?? 0);
  expect(await kept(cast.ada, "/questions/ask")).toEqual({ title: "No data at all" });
});

test("a tab that knows older words, or none, does not write over newer ones", async () => {
  const first = await keep(cast.bo_, "/questions/ask", null, { body: "one" });
  const second = await keep(cast.bo_, "/questions/ask", first.savedAt, { body: "two" });
  expect(await keep(cast.bo_, "/questions/ask", first.savedAt, { body: "late" })).toMatchObject({
    status: 409,
    savedAt: second.savedAt,
  });
  expect((await keep(cast.bo_, "/questions/ask", null, { body: "blind" })).status).toBe(409);
  expect(await kept(cast.bo_, "/questions/ask")).toEqual({ body: "two" });
});

test("of tabs that write at once over the same words one is taken", async () => {
  const first = await keep(cast.lea, "/questions/ask", null, { body: "one" });
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => keep(cast.lea, "/questions/ask", first.savedAt, { body: `tab ${n}` })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("words that were sent meanwhile do not come back", async () => {
  const first = await keep(cast.sol, "/questions/ask", null, { body: "one" });
  await app.current.db.delete(drafts);
  expect(await keep(cast.sol, "/questions/ask", first.savedAt, { body: "late" })).toMatchObject({
    status: 409,
    savedAt: null,
  });
  expect(await kept(cast.sol, "/questions/ask")).toBeNull();
});

test("the same form is one place, whatever the title says in its address", async () => {
  const first = await keep(cast.mo_, "/questions/7-old-title", null, { body: "one" });
  expect((await keep(cast.mo_, "/questions/7-new-title", first.savedAt, { body: "two" })).status).toBe(200);
  expect(await kept(cast.mo_, "/questions/7")).toEqual({ body: "two" });
});

test.each(["/", "/settings", "/questions", "/questions/ask/x", "//evil.example", "/answers/7", "/owner/settings"])(
  "nothing is kept for %s, which is no page to write on",
  async (place) => {
    expect((await keep(cast.mo_, place, null, { body: "x" })).status).toBe(422);
  },
);

test("words heavier than the longest post are not kept, and a guest is led to sign in", async () => {
  expect((await keep(cast.mo_, "/questions/ask", null, { body: "x".repeat(50_000) })).status).toBe(422);
  expect(await keep(null, "/questions/ask", null, { body: "x" })).toMatchObject({ status: 303 });
});

test("the oldest of too many drafts makes room", async () => {
  const { db } = app.current;
  const una = { personId: cast.una.id };
  for (let n = 1; n <= MOST_DRAFTS; n++) await keepDraft(db, una, `/questions/${n}`, { body: `${n}` });
  await keep(cast.una, "/questions/ask", null, { body: "new" });
  expect(await db.$count(drafts)).toBeLessThanOrEqual(MOST_DRAFTS + 10);
  expect(await kept(cast.una, "/questions/1")).toBeNull();
  expect(await kept(cast.una, "/questions/ask")).toEqual({ body: "new" });
});

test("words are kept so often in a minute and no more", async () => {
  const statuses: number[] = [];
  for (let n = 0; n <= TYPED_DRAFT_RATE.acts; n++)
    statuses.push((await keep(cast.cy_, "/questions/ask", null, { body: "x" })).status);
  expect(statuses.at(-2)).toBe(409);
  expect(statuses.at(-1)).toBe(429);
});

test("the list names what each draft belongs to, and nothing of what is no longer open to its writer", async () => {
  const { db, app: site } = app.current;
  const open = await make.question(db, cast.ada, { title: "An open question of mine" });
  const secret = await make.question(db, cast.pia, { space: "beta", title: "The secret prototype phone" });
  const answer = await make.answer(db, cast.sol, secret);
  const pia = { personId: cast.pia.id };
  await keepDraft(db, pia, `/questions/${open}`, { body: "my open words" });
  await keepDraft(db, pia, `/questions/${secret}/edit`, { title: "The secret prototype phone", body: "hidden words" });
  await keepDraft(db, pia, `/answers/${answer}/comments`, {
    body: "hidden words",
    target: `/questions/${secret}-the-secret`,
  });
  const list = async () => JSON.stringify((await get(site, draftsLoader, { path: "/drafts", as: cast.pia })).data);
  expect(await list()).toMatch(/An open question of mine.*|secret prototype/);
  expect(await list()).toContain("hidden words");

  await leaveGroup(db, cast.pia.id, "beta");
  const after = await list();
  expect(after).toContain("my open words");
  expect(after).not.toMatch(/secret|hidden|prototype|beta/);
  expect(after).not.toContain(`/answers/${answer}`);
});

test("a comment on an idea, a reply to one and its edit are listed under the idea, while that is open to their writer", async () => {
  const { db, app: site } = app.current;
  const idea = await make.idea(db, cast.sol, { space: "beta", title: "The secret prototype watch" });
  const comment = await make.comment(db, cast.sol, { ideaId: idea });
  const lea = await make.person(db, "leo");
  await joinGroup(db, lea.id, "beta");
  const as = await make.member(db, lea.id);
  const places = [`/ideas/${idea}/comments`, `/comments/${comment}/replies`, `/comments/${comment}/edit`];
  for (const place of places) expect((await keep(as, place, null, { body: "my words" })).status).toBe(200);
  const listed = async () => {
    const { data } = await get(site, draftsLoader, { path: "/drafts", as });
    return (data as Awaited<ReturnType<typeof draftsLoader>>).drafts.map(({ belongs, path }) => [
      belongs?.place.kind,
      belongs?.post?.title,
      path,
    ]);
  };
  const kinds = ["idea-comment", "comment-reply", "comment-edit"];
  expect((await listed()).sort()).toEqual(
    kinds.map((kind, at) => [kind, "The secret prototype watch", places[at]]).sort(),
  );
  await leaveGroup(db, lea.id, "beta");
  expect(await listed()).toEqual(kinds.map(() => [undefined, undefined, null]));
});
