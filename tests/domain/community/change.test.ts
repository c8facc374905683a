import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeCommunity } from "#app/domain/community/change.server";
import { findCommunity } from "#app/domain/community/find.server";
import { Forbidden } from "#app/lib/errors";
import { activity, community } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let people: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  people = await make.cast(database.current.db);
});

const change = (what: Parameters<typeof changeCommunity>[2]) => changeCommunity(database.current.db, people.una, what);
const recorded = async () => {
  const rows = await database.current.db
    .select({ detail: activity.detail })
    .from(activity)
    .where(eq(activity.kind, "community.changed"))
    .orderBy(activity.id);
  return rows.map(({ detail }) => detail);
};

test("only owners change what the community says of itself", async () => {
  for (const other of [people.ada, people.lea, people.sol, people.mo_])
    await expect(changeCommunity(database.current.db, other, { name: "Mine" })).rejects.toThrow(Forbidden);
  expect((await findCommunity(database.current.db)).name).toBe("Goodturn");
});

test("what is named changes and is on record, what is not stays", async () => {
  await change({ name: "Tern Mobile", tagline: "Customers help customers", accent: null });
  await change({ name: "Tern Mobile", accent: "#1d5fa8" });
  expect(await findCommunity(database.current.db)).toMatchObject({
    name: "Tern Mobile",
    tagline: "Customers help customers",
    accent: "#1d5fa8",
  });
  expect(await recorded()).toEqual([
    { what: "name", from: "Goodturn", to: "Tern Mobile" },
    { what: "tagline", from: "", to: "Customers help customers" },
    { what: "accent", from: null, to: "#1d5fa8" },
  ]);
});

test("the welcome is rendered like everything people write: no script comes through", async () => {
  await change({ welcome: "**Hello** <script>alert(1)</script> [x](javascript:alert(1))" });
  const { welcome } = await findCommunity(database.current.db);
  expect(welcome).toContain("<strong>Hello</strong>");
  expect(welcome).not.toMatch(/<script|href="javascript/i);
});

test("the record keeps the beginning of a long text only", async () => {
  await change({ welcome: "a".repeat(3000) });
  expect(String((await recorded()).at(-1)?.to)).toHaveLength(201);
});

test("the database takes no accent that is not #rrggbb", async () => {
  for (const accent of ["#fff", "red", "#1d5fa8;}", "#1D5FA8"]) await expect(change({ accent })).rejects.toThrow();
  expect((await database.current.db.select().from(community)).map(({ accent }) => accent)).toEqual(["#1d5fa8"]);
});
