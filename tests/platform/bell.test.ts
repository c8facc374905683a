import { expect, test } from "vitest";
import { createBell } from "#app/platform/bell";

/** Longer than any test waits. */
const FOR_EVER_MS = 3_600_000;

test("whoever waits comes back when it rings, all at once", async () => {
  const bell = createBell();
  const waiting = [bell.heard(bell.times(), FOR_EVER_MS), bell.heard(bell.times(), FOR_EVER_MS)];
  bell.ring();
  await Promise.all(waiting);
});

test("what rings while somebody is busy is heard as soon as they wait", async () => {
  const bell = createBell();
  const before = bell.times();
  bell.ring();
  await bell.heard(before, FOR_EVER_MS);
  await bell.heard(before, FOR_EVER_MS);
});

test("a burst wakes once", async () => {
  const bell = createBell();
  const before = bell.times();
  for (let ring = 0; ring < 100; ring++) bell.ring();
  await bell.heard(before, FOR_EVER_MS);
  expect(bell.times()).toBe(before + 1);
});

test("nobody waits longer than they want to", async () => {
  const bell = createBell();
  await bell.heard(bell.times(), 1);
  expect(bell.times()).toBe(0);
});
