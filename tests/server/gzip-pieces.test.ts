import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { joinPieces, toPiece } from "#app/server/gzip-pieces.server";

/** Numbers that come again in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const LETTERS = [..."aaб<div class=ё🙂"];

test("whatever pieces are joined, what is read is their texts one after another", async () => {
  const next = numbersFrom(7);
  for (let n = 0; n < 100; n++) {
    const texts = Array.from({ length: Math.floor(next() * 5) }, () =>
      Array.from({ length: Math.floor(next() ** 4 * 60_000) }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join(
        "",
      ),
    );
    const joined = joinPieces(await Promise.all(texts.map(toPiece)));
    expect(gunzipSync(joined).toString()).toBe(texts.join(""));
  }
});

test("a piece is read the same wherever it stands, and is compressed but once", async () => {
  const [head, name, tail] = await Promise.all(["<html>".repeat(500), "Ada", "</html>".repeat(500)].map(toPiece));
  if (!head || !name || !tail) throw new Error("three pieces were made");
  expect(gunzipSync(joinPieces([name, head, name])).toString()).toBe(`Ada${"<html>".repeat(500)}Ada`);
  expect(joinPieces([head, name, tail]).length).toBeLessThan(200);
});

test("a piece takes no more memory than its bytes", async () => {
  const { deflated } = await toPiece("Ada");
  expect(deflated.buffer.byteLength).toBe(deflated.length);
});
