import { expect, test } from "vitest";
import { findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import { sweep } from "#app/jobs/sweep";
import { drafts, rateLimits, sessions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();

test("what has run out is thrown away, and nothing else; twice is as good as once", async () => {
  const { db, app: running } = app.current;
  const { id } = await make.person(db, "ada");
  const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
  await db.insert(sessions).values([
    { id: "over", personId: id, expiresAt: past },
    { id: "alive", personId: id, expiresAt: future },
  ]);
  await db.insert(rateLimits).values([
    { key: "over", points: 1, expire: past },
    { key: "counting", points: 1, expire: future },
  ]);
  await keepDraft(db, { personId: id }, "/questions/ask", { title: "Still wanted" });
  await db.insert(drafts).values({ guestHash: "gone", place: "/", fields: {}, savedAt: new Date("2025-01-01") });

  await sweep(running)({});
  await sweep(running)({});
  expect((await db.select().from(sessions)).map((session) => session.id)).toEqual(["alive"]);
  expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual(["counting"]);
  expect(await findDraft(db, { personId: id }, "/questions/ask")).toMatchObject({ fields: { title: "Still wanted" } });
  expect(await db.select().from(drafts)).toHaveLength(1);
});
