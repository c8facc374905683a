import { and, eq, gt } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { changeStaff, takeRightsAway } from "#app/domain/staff/change.server";
import { listStaff } from "#app/domain/staff/list.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { activity, people } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeEach(async () => {
  const { db } = database.current;
  cast ??= await make.cast(db);
  await db.update(people).set({ role: "owner" }).where(eq(people.handle, "una"));
  await db.update(people).set({ role: "staff" }).where(eq(people.handle, "sol"));
});

const agent = { role: "staff", title: "Agent", spaces: ["plans"] } as const;

test("only owners see and change who has rights", async () => {
  const { db } = database.current;
  for (const other of [cast.ada, cast.lea, cast.sol, cast.mo_]) {
    await expect(listStaff(db, other)).rejects.toThrow(Forbidden);
    await expect(changeStaff(db, other, "sol", agent)).rejects.toThrow(Forbidden);
    await expect(changeStaff(db, other, other.handle, { ...agent, role: "owner" })).rejects.toThrow(Forbidden);
    await expect(takeRightsAway(db, other, "mo_")).rejects.toThrow(Forbidden);
  }
});

test("a change of rights holds the next time they are read, and each part of it is on record", async () => {
  const { db } = database.current;
  const [last] = await db.select({ id: activity.id }).from(activity).orderBy(activity.id).limit(1);
  await changeStaff(db, cast.una, "sol", { role: "staff", title: "Network engineer", spaces: ["beta"] });
  const sol = await findMember(db, cast.sol.id);
  expect(sol).toMatchObject({ role: "staff", title: "Network engineer", speaksFor: [cast.spaces.beta] });
  const rows = await db
    .select({ personId: activity.personId, detail: activity.detail })
    .from(activity)
    .where(and(eq(activity.kind, "staff.changed"), gt(activity.id, last?.id ?? 0)))
    .orderBy(activity.id);
  expect(rows.map(({ detail }) => detail)).toEqual([
    { what: "title", from: "Support agent", to: "Network engineer" },
    { what: "spaces", from: "Plans, Beta testers", to: "Beta testers" },
  ]);
  expect(rows.every(({ personId }) => personId === cast.sol.id)).toBe(true);
});

test("whose rights are taken away speaks for nobody and enters no private space", async () => {
  const { db } = database.current;
  await takeRightsAway(db, cast.una, "sol");
  expect(await findMember(db, cast.sol.id)).toMatchObject({
    role: "member",
    title: null,
    speaksFor: [],
    privateSpaces: [],
  });
  expect((await listStaff(db, cast.una)).map(({ handle }) => handle)).toEqual(["una", "mo_"]);
});

test("a moderator has no spaces of their own, whatever was sent", async () => {
  const { db } = database.current;
  await changeStaff(db, cast.una, "sol", { ...agent, role: "moderator" });
  expect(await findMember(db, cast.sol.id)).toMatchObject({ role: "moderator", speaksFor: [] });
});

test("members and unknown people are not found, unknown spaces refused", async () => {
  const { db } = database.current;
  for (const handle of ["ada", "nobody"])
    await expect(changeStaff(db, cast.una, handle, agent)).rejects.toThrow(NotFound);
  await expect(changeStaff(db, cast.una, "sol", { ...agent, spaces: ["plans", "none"] })).rejects.toThrow(Invalid);
});

test("the last owner stays one", async () => {
  const { db } = database.current;
  for (const role of ["staff", "moderator", "member"] as const)
    await expect(changeStaff(db, cast.una, "una", { ...agent, role })).rejects.toMatchObject({
      fields: { role: "error.lastOwner" },
    });
  await expect(takeRightsAway(db, cast.una, "una")).rejects.toThrow(Invalid);
  expect(await findMember(db, cast.una.id)).toMatchObject({ role: "owner" });
});

test("of two owners who take each other's rights at once, one stays", async () => {
  const { db } = database.current;
  for (let round = 0; round < 5; round++) {
    await db.update(people).set({ role: "owner" }).where(eq(people.handle, "una"));
    await db.update(people).set({ role: "owner" }).where(eq(people.handle, "sol"));
    await Promise.allSettled([
      takeRightsAway(db, cast.una, "sol"),
      takeRightsAway(db, cast.sol.role === "owner" ? cast.sol : { ...cast.sol, role: "owner" }, "una"),
    ]);
    expect(await db.$count(people, eq(people.role, "owner"))).toBe(1);
    await db.update(people).set({ role: "owner" }).where(eq(people.handle, "una"));
  }
});
