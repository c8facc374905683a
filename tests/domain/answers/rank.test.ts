import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonLowerBound } from "#app/domain/answers/rank";

test("no votes prove nothing", () => {
  expect(wilsonLowerBound(0, 0)).toBe(0);
});

test("the bound agrees with the published example: 10 of 10 at 95 %", () => {
  expect(wilsonLowerBound(10, 0)).toBeCloseTo(0.7225, 3);
});

test("ten of ten stand above one of one, and nine of ten above one of two", () => {
  expect(wilsonLowerBound(10, 0)).toBeGreaterThan(wilsonLowerBound(1, 0));
  expect(wilsonLowerBound(9, 1)).toBeGreaterThan(wilsonLowerBound(1, 1));
});

test("one more vote up never lowers an answer, one more down never lifts it", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (up, down) => {
      const here = wilsonLowerBound(up, down);
      expect(wilsonLowerBound(up + 1, down)).toBeGreaterThanOrEqual(here);
      expect(wilsonLowerBound(up, down + 1)).toBeLessThanOrEqual(here + 1e-12);
      expect(here).toBeGreaterThanOrEqual(-1e-12);
      expect(here).toBeLessThanOrEqual(1);
    }),
  );
});
