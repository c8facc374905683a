import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { tagsOf } from "#app/domain/questions/find.server";
import { pictureOnItsWay, pictureText } from "#app/lib/picture-text";
import { action, loader } from "#app/routes/questions/ask";
import { letIn } from "#app/web/entrance.server";
import { type QuestionId, questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const path = "/questions/ask";
const filledIn = () => ({
  title: "Why does my phone lose the network?",
  body: "Every evening at home it shows **no service** for an hour.",
  space: "plans",
  tags: "network",
});

const askedBy = async (id: number) => {
  const [row] = await app.current.db
    .select({ asked: count() })
    .from(questions)
    .where(eq(questions.authorId, id as never));
  return row?.asked ?? 0;
};
const idIn = (location: string | null) => Number(/^\/questions\/(\d+)-/.exec(location ?? "")?.[1]) as QuestionId;
const cookieOf = (cookies: string[]) => cookies.map((cookie) => cookie.split(";")[0]).join("; ");

test("a question that is asked leads to its page", async () => {
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields: filledIn() });
  expect(outcome.status).toBe(303);
  expect(outcome.location).toMatch(/^\/questions\/\d+-why-does-my-phone-lose-the-network$/);
});

test("the same words sent twice asks once and leads to the same page", async () => {
  const { app: site } = app.current;
  const before = await askedBy(cast.lea.id);
  const fields = filledIn();
  const outcomes = await Promise.all([1, 2, 3].map(() => post(site, action, { path, as: cast.lea, fields })));
  expect(new Set(outcomes.map(({ location }) => location)).size).toBe(1);
  expect(await askedBy(cast.lea.id)).toBe(before + 1);
});

test("a form that does not fit comes back with all that was typed and a word beside each field", async () => {
  const fields = { ...filledIn(), title: "Short", body: "", tags: "one, two, three, four, five, six" };
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields });
  expect(outcome.status).toBe(422);
  expect(outcome.data).toMatchObject({
    result: {
      initialValue: { title: "Short", space: "plans", tags: fields.tags },
      error: { title: ["error.tooShort"], body: ["error.required"], tags: ["error.tooManyTags"] },
    },
  });
});

test("a title of invisible characters is no title", async () => {
  const fields = { ...filledIn(), title: "\u200b".repeat(20) };
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields });
  expect(outcome.data).toMatchObject({ result: { error: { title: ["error.required"] } } });
});

test.each([
  ["Roaming, eSIM  roaming", ["roaming", "esim"]],
  ["C++ c# .net Διπλό", ["c++", "c#", ".net", "διπλό"]],
  ["", []],
])("the tags %j become %j", async (typed, wanted) => {
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields: { ...filledIn(), tags: typed } });
  expect(await tagsOf(app.current.db, idIn(outcome.location))).toEqual(wanted);
});

test.each(["a", "..", "bad/tag", "a".repeat(26), "semi;colon"])("%j is no tag", async (tags) => {
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields: { ...filledIn(), tags } });
  expect(outcome.data).toMatchObject({ result: { error: { tags: ["error.tag"] }, initialValue: { tags } } });
});

test("a guest may open the page and finds only public spaces there", async () => {
  const { data } = await get(app.current.app, loader, { path: `${path}?space=plans&title=No+signal` });
  expect(data).toMatchObject({ signedIn: false, draft: null, wished: { space: "plans", title: "No signal" } });
  expect(slugsIn(data)).toEqual(["plans"]);
});

test("a text that waits for a picture is not published, however it was sent", async () => {
  const body = `${filledIn().body}\n\n${pictureOnItsWay("“lights.png” is on its way…")}`;
  const outcome = await post(app.current.app, action, { path, as: cast.ada, fields: { ...filledIn(), body } });
  expect(outcome.status).toBe(422);
  expect(outcome.data).toMatchObject({ result: { error: { body: ["error.pictureNotThere"] } } });
  const described = `${filledIn().body}\n\n${pictureText("lights…", "/files/x.webp")}`;
  const taken = await post(app.current.app, action, { path, as: cast.ada, fields: { ...filledIn(), body: described } });
  expect(taken.status).toBe(303);
});

test("a private space is offered to those inside and takes questions from nobody else", async () => {
  const { app: site } = app.current;
  expect(slugsIn((await get(site, loader, { path, as: cast.pia })).data)).toContain("beta");
  expect(slugsIn((await get(site, loader, { path, as: cast.ada })).data)).not.toContain("beta");
  for (const space of ["beta", "nowhere", ""]) {
    const outcome = await post(site, action, { path, as: cast.ada, fields: { ...filledIn(), space } });
    expect(outcome.status).toBe(422);
    expect(outcome.data).toMatchObject({ result: { error: { space: ["error.spaceUnknown"] } } });
  }
});

const slugsIn = (data: unknown) => (data as { spaces: { slug: string }[] }).spaces.map(({ slug }) => slug);

test("what a guest typed is kept, is theirs after signing in, asks once, and is gone when it is asked", async () => {
  const { app: site, db } = app.current;
  const fields = filledIn();
  const refused = await post(site, action, {
    path,
    fields,
    headers: { Referer: `http://goodturn.test${path}?space=plans` },
  });
  expect(refused.location).toBe("/sign-in?next=%2Fquestions%2Fask%3Fspace%3Dplans");
  const headers = { Cookie: cookieOf(refused.cookies) };
  expect(await get(site, loader, { path, headers })).toMatchObject({ data: { draft: fields } });
  expect(await get(site, loader, { path })).toMatchObject({ data: { draft: null } });

  const request = new Request(`http://goodturn.test${path}`, { headers });
  await letIn(
    {
      app: site,
      db,
      request,
      context: { app: site, requestId: "", nonce: "", fresh: false, shared: false, ip: "", cookies: [] },
    },
    cast.bo_.id,
    "/",
  );
  const page = await get(site, loader, { path, as: cast.bo_ });
  expect(page).toMatchObject({ data: { draft: fields } });

  const before = await askedBy(cast.bo_.id);
  const asked = await post(site, action, { path, as: cast.bo_, fields });
  const again = await post(site, action, { path, as: cast.bo_, fields });
  expect(again.location).toBe(asked.location);
  expect(await askedBy(cast.bo_.id)).toBe(before + 1);
  expect(await get(site, loader, { path, as: cast.bo_ })).toMatchObject({ data: { draft: null } });
});

test("somebody who is suspended is told so before they have written a word", async () => {
  const { app: site, db } = app.current;
  const suspended = await make.person(db, "sus", { suspendedUntil: new Date(Date.now() + 3_600_000) });
  expect((await get(site, loader, { path, as: suspended })).status).toBe(403);
});

test("a preview asked for without a script publishes nothing and keeps all that was typed", async () => {
  const before = await askedBy(cast.ada.id);
  const fields = { ...filledIn(), title: "" };
  for (const as of [cast.ada, null]) {
    const outcome = await post(app.current.app, action, { path: `${path}?preview=yes`, as, fields });
    expect(outcome.status).toBe(200);
    expect(outcome.data).toMatchObject({
      preview: "<p>Every evening at home it shows <strong>no service</strong> for an hour.</p>\n",
      result: { initialValue: { body: fields.body, space: "plans", tags: "network" } },
    });
  }
  expect(await askedBy(cast.ada.id)).toBe(before);
});
