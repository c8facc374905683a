import { expect, test } from "vitest";
import { statementCount } from "#app/platform/db.server";
import { tell } from "#app/platform/live.server";
import { createCommunityReader } from "#app/web/community.server";
import { community } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import { useLive } from "#tests/support/live";

const database = useDatabase();
const live = useLive(database);

test("the community is read once, and anew when the rules changed or while nothing is heard", async () => {
  const { db } = database.current;
  const reader = createCommunityReader(db, live.current);
  const read = async () => {
    const count = { statements: 0 };
    const { name } = await statementCount.run(count, () => reader.read());
    return { name, statements: count.statements };
  };
  await db
    .insert(community)
    .values({ name: "Before", tagline: "" })
    .onConflictDoUpdate({ target: community.id, set: { name: "Before" } });
  expect([await read(), await read()]).toEqual([
    { name: "Before", statements: 1 },
    { name: "Before", statements: 1 },
  ]);
  live.current.listen([], { hear() {}, end() {} });
  await expect.poll(() => live.current.isHearing()).toBe(true);
  expect([await read(), await read()]).toEqual([
    { name: "Before", statements: 1 },
    { name: "Before", statements: 0 },
  ]);
  await db.update(community).set({ name: "After" });
  await tell(db, ["question 1"]);
  await tell(db, ["rules"]);
  await expect.poll(async () => (await read()).name).toBe("After");
});
