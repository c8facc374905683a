import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accentStyle, contrast, deriveAccent, GROUNDS, readColour } from "#app/lib/accent";

const colour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`);

const EXTREMES = ["#000000", "#ffffff", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#00ffff", "#ff00ff", "#808080"];

/** What cannot be read of the colours derived from this one. */
function unreadable(picked: string): string[] {
  return Object.entries(deriveAccent(picked)).flatMap(([scheme, { tokens }]) => {
    const { accent, accentStrong, onAccent, accentSoft } = tokens;
    const grounds = [...GROUNDS[scheme as "light" | "dark"], accentSoft];
    const pairs = [accent, accentStrong].flatMap((text) =>
      [...grounds, onAccent].map((ground) => [text, ground] as const),
    );
    return pairs
      .filter(([text, ground]) => contrast(text, ground) < 4.5)
      .map(([text, ground]) => `${scheme}: ${text} on ${ground}`);
  });
}

test("whatever colour is picked, text in it and on it can be read on light and on dark pages", () => {
  fc.assert(
    fc.property(colour, (picked) => {
      expect(unreadable(picked)).toEqual([]);
    }),
    { numRuns: 3000, examples: EXTREMES.map((extreme) => [extreme] as [string]) },
  );
});

test("a colour that can be read stays as it was picked, and one that cannot says how it was moved", () => {
  expect(deriveAccent("#0b6554").light).toMatchObject({ move: null, tokens: { accent: "#0b6554" } });
  expect(deriveAccent("#63c9b1").dark).toMatchObject({ move: null, tokens: { accent: "#63c9b1" } });
  expect(deriveAccent("#ffd400").light.move).toBe("darkened");
  expect(deriveAccent("#1a237e").dark.move).toBe("lightened");
});

test("a moved colour keeps its hue: blue stays blue, red stays red", () => {
  const { light, dark } = deriveAccent("#2040ff");
  for (const { tokens } of [light, dark]) expect(tokens.accent).toMatch(/^#[0-9a-f]{4}[c-f][0-9a-f]$/);
  expect(deriveAccent("#ff8080").light.tokens.accent).toMatch(/^#[a-f][0-9a-f][0-6]/);
});

test("the grounds are those of the style sheet", () => {
  const css = readFileSync("app/app.css", "utf8");
  const declared = (name: string) =>
    [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, "g"))].map(([, hex]) => hex);
  expect(["paper", "surface", "sunken"].map(declared)).toEqual(
    [0, 1, 2].map((at) => [GROUNDS.light[at], GROUNDS.dark[at]]),
  );
});

test("the style sheet of an accent holds nothing that could end it", () => {
  fc.assert(
    fc.property(colour, (picked) => {
      expect(accentStyle(deriveAccent(picked))).toMatch(/^[\w:{}@() ;#-]+$/);
    }),
  );
});

test("a colour is read as people type it, and nothing else is", () => {
  expect(readColour(" #0B6554 ")).toBe("#0b6554");
  expect(readColour("0b6554")).toBe("#0b6554");
  expect(readColour("#fA0")).toBe("#ffaa00");
  for (const none of ["", "#", "#12", "#1234", "#12345g", "red", "#0b6554;}", "url(#fff)", "#fff\n#fff"])
    expect(readColour(none)).toBe(null);
});
