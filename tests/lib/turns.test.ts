import { expect, test } from "vitest";
import { createTurns } from "#app/lib/turns";

test("never more at once than said, all done in their order, and one that fails holds up nobody", async () => {
  const inTurn = createTurns(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const works = Array.from({ length: 7 }, (_, n) =>
    inTurn(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      if (n === 3) throw new Error("broken");
      done.push(n);
    }),
  );
  const outcomes = await Promise.allSettled(works);
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 4, 5, 6]);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
});
