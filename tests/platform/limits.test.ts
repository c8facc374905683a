import { expect, test } from "vitest";
import { TooMany } from "#app/lib/errors";
import { connect } from "#app/platform/db.server";
import { createLimits } from "#app/platform/limits.server";
import { useDatabase } from "#tests/support/db";

const database = useDatabase();
const rate = (name: string) => ({ name, acts: 5, seconds: 60 });

test("of a hundred acts at once on two processes exactly as many pass as the rate allows", async () => {
  const other = connect(database.current.url, { max: 10 });
  try {
    const nodes = [createLimits(database.current.db), createLimits(other.db)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => nodes[n % 2]?.count(rate("burst"), "ada")),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TooMany);
  } finally {
    await other.close();
  }
});

test("each has a count of their own, and a forgotten one begins anew", async () => {
  const limits = createLimits(database.current.db);
  for (let n = 0; n < 5; n++) await limits.count(rate("own"), "ada");
  await expect(limits.count(rate("own"), "ada")).rejects.toThrow(TooMany);
  await expect(limits.count(rate("own"), "bo")).resolves.toBeUndefined();
  await limits.forget(rate("own"), "ada");
  await expect(limits.count(rate("own"), "ada")).resolves.toBeUndefined();
});
