import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { findDraft } from "#app/domain/drafts/keep.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { action, loader } from "#app/routes/questions/edit";
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

const at = (id: QuestionId) => ({ path: `/questions/${id}/edit`, params: { id: String(id) } });
const changed = {
  title: "Why is my roaming bill so high in Norway?",
  body: "I was there for two days only.",
  tags: "",
  summary: "",
};
const titleOf = async (id: QuestionId) =>
  (await app.current.db.select({ title: questions.title }).from(questions).where(eq(questions.id, id)))[0]?.title;

test("the author finds the text of today in the form and changes it", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada, { tags: ["roaming", "bill"] });
  expect((await get(site, loader, { ...at(id), as: cast.ada })).data).toMatchObject({
    text: { title: "Why is my roaming bill so high?", tags: "roaming, bill" },
  });
  const outcome = await post(site, action, { ...at(id), as: cast.ada, fields: changed });
  expect(outcome).toMatchObject({ status: 303, location: `/questions/${id}-why-is-my-roaming-bill-so-high-in-norway` });
  expect(outcome.cookies.join()).toContain("notice=edited");
});

test("a stranger gets neither the form nor the change", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  expect((await get(site, loader, { ...at(id), as: cast.bo_ })).status).toBe(403);
  expect((await post(site, action, { ...at(id), as: cast.bo_, fields: changed })).status).toBe(403);
  expect(await titleOf(id)).toBe("Why is my roaming bill so high?");
});

test("the author of a closed question may no longer change it, staff may", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  await closeQuestion(db, cast.mo_, id, { reason: "outdated", note: "", duplicateOf: null });
  expect((await get(site, loader, { ...at(id), as: cast.ada })).status).toBe(403);
  expect((await get(site, loader, { ...at(id), as: cast.sol })).status).toBe(200);
});

test("a question one may not see and one that is not there answer alike", async () => {
  const { app: site, db } = app.current;
  const hidden = await make.question(db, cast.pia, { space: "beta" });
  for (const id of [hidden, 999_999 as QuestionId]) {
    for (const as of [cast.ada, null]) expect((await get(site, loader, { ...at(id), as })).status).toBe(404);
    expect((await post(site, action, { ...at(id), as: cast.ada, fields: changed })).status).toBe(404);
  }
});

test("a change that does not fit comes back with all that was typed", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  const fields = { ...changed, body: "Too short", summary: "x".repeat(201) };
  const outcome = await post(site, action, { ...at(id), as: cast.ada, fields });
  expect(outcome.status).toBe(422);
  expect(outcome.data).toMatchObject({
    result: {
      initialValue: { title: fields.title, body: "Too short", summary: fields.summary },
      error: { body: ["error.tooShort"], summary: ["error.tooLong"] },
    },
  });
});

test("a change sent after the sign-in has run out waits for its author", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  const outcome = await post(site, action, { ...at(id), fields: changed });
  expect(outcome.location).toBe(`/sign-in?next=${encodeURIComponent(`/questions/${id}/edit`)}`);
  const headers = { Cookie: outcome.cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
  const request = new Request(`http://goodturn.test${at(id).path}`, { headers });
  const context = { app: site, requestId: "", nonce: "", fresh: false, shared: false, ip: "", cookies: [] };
  await letIn({ app: site, db, request, context }, cast.ada.id, "/");
  expect((await get(site, loader, { ...at(id), as: cast.ada })).data).toMatchObject({ draft: changed });
  await post(site, action, { ...at(id), as: cast.ada, fields: changed });
  expect(await findDraft(db, { personId: cast.ada.id }, at(id).path)).toBeNull();
});
