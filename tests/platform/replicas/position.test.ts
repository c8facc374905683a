import { expect, test } from "vitest";
import { createHistory, PAST_ALL, readPosition } from "#app/platform/replicas/position";

const at = (text: string) => readPosition(text) ?? 0n;

test("positions are in the order in which they were written, and what is none is null", () => {
  expect(readPosition("16/B374D848")).toBe(0x16_b374d848n);
  expect(at("0/FFFFFFFF") < at("1/0")).toBe(true);
  expect(at(PAST_ALL) > at("FFFF/FFFFFFFF")).toBe(true);
  for (const none of [null, undefined, "", "16", "1/2/3", "g/1", "1/123456789", "-1/0"])
    expect(readPosition(none)).toBeNull();
});

test("a replica is as fresh as the last moment of which it has everything", () => {
  const history = createHistory(3);
  expect(history.freshAt(at("0/100"))).toBe(Number.NEGATIVE_INFINITY);
  history.note(at("0/10"), 1000);
  history.note(at("0/10"), 1250);
  history.note(at("0/20"), 1500);
  expect(history.freshAt(at("0/20"))).toBe(1500);
  // Nothing was written meanwhile: it lacks nothing.
  expect(history.freshAt(at("0/1F"))).toBe(1250);
  expect(history.freshAt(at("0/F"))).toBe(Number.NEGATIVE_INFINITY);
  history.note(at("0/30"), 1750);
  history.note(at("0/40"), 2000);
  expect(history.freshAt(at("0/10"))).toBe(Number.NEGATIVE_INFINITY);
});
