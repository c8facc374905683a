import { beforeAll, expect, test } from "vitest";
import { findAnswer } from "#app/domain/answers/find.server";
import { action, loader } from "#app/routes/answers/edit";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const body = "Norway is in our roaming zone; ask for a refund.";
const at = (id: number) => ({ path: `/answers/${id}/edit`, params: { id: String(id) } });

test("an author changes their answer and is led back to it; a stranger gets neither form nor change", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada);
  const id = await make.answer(db, cast.bo_, question, { body });
  const fields = { body: "Ask us for a refund: Norway is in our zone.", summary: "Shorter" };
  expect((await get(site, loader, { ...at(id), as: cast.ada })).status).toBe(403);
  expect((await post(site, action, { ...at(id), as: cast.ada, fields })).status).toBe(403);
  expect((await get(site, loader, { ...at(id), as: cast.bo_ })).data).toMatchObject({
    text: { body },
  });
  const outcome = await post(site, action, { ...at(id), as: cast.bo_, fields });
  expect(outcome.location).toBe(`/questions/${question}-why-is-my-roaming-bill-so-high#answer-${id}`);
  expect(outcome.cookies.join()).toContain("notice=edited");
  expect(await findAnswer(db, null, id)).toMatchObject({ body: fields.body });
});

test("a preview without a script changes nothing", async () => {
  const { app: site, db } = app.current;
  const id = await make.answer(db, cast.bo_, await make.question(db, cast.ada), { body });
  const { path, params } = at(id);
  const fields = { body: "*Something* else altogether.", summary: "why" };
  const outcome = await post(site, action, { path: `${path}?preview=yes`, params, as: cast.bo_, fields });
  expect(outcome).toMatchObject({
    status: 200,
    data: { preview: "<p><em>Something</em> else altogether.</p>\n", result: { initialValue: fields } },
  });
  expect(await findAnswer(db, null, id)).toMatchObject({ body });
});
