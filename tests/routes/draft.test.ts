import { beforeAll, expect, test } from "vitest";
import { findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import { action } from "#app/routes/draft";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const place = "/questions/ask";
const throwAway = (as: typeof cast.ada | null) =>
  post(app.current.app, action, {
    path: "/draft",
    as,
    fields: { kept: "no" },
    headers: { Referer: `http://goodturn.test${place}?space=plans` },
  });

test("a draft that is thrown away is gone, and its writer is back on the page", async () => {
  const { db } = app.current;
  await keepDraft(db, { personId: cast.ada.id }, place, { body: "mine" });
  await keepDraft(db, { personId: cast.ada.id }, "/questions/1/edit", { body: "elsewhere" });
  const outcome = await throwAway(cast.ada);
  expect(outcome).toMatchObject({ status: 303, location: `${place}?space=plans` });
  expect(await findDraft(db, { personId: cast.ada.id }, place)).toBeNull();
  expect(await findDraft(db, { personId: cast.ada.id }, "/questions/1/edit")).toMatchObject({
    fields: { body: "elsewhere" },
  });
});

test("nobody throws away another's draft", async () => {
  const { db } = app.current;
  await keepDraft(db, { personId: cast.ada.id }, place, { body: "mine" });
  await throwAway(cast.bo_);
  await throwAway(null);
  expect(await findDraft(db, { personId: cast.ada.id }, place)).toMatchObject({ fields: { body: "mine" } });
});
