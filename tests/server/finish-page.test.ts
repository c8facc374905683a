import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { etagOf, holds, nameScripts } from "#app/server/finish-page.server";

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const drawnWith = (nonce: string) =>
  Buffer.from(
    `<html><head><script nonce="${nonce}" async="">own()</script></head><body><p>Grüße, привет</p>` +
      `<script>stolen()</script><script nonce="guess">stolen()</script><script src="/a.js" nonce="${nonce}"></script></body></html>`,
  );

test("our own scripts are named by their hashes, and nobody else's", () => {
  const { body, hashes } = nameScripts(drawnWith("s3cret+/=="), "s3cret+/==");
  expect(hashes).toEqual([hash("own()")]);
  expect(body.toString()).toContain('<script async="">own()</script>');
  expect(body.toString()).toContain('<script nonce="guess">stolen()</script>');
  expect(body.toString()).not.toContain("s3cret");
});

test("the same page has the same bytes whoever it was drawn for, and any other page has not", () => {
  const [one, two] = ["aaaa", "bbbb"].map((nonce) => nameScripts(drawnWith(nonce), nonce).body);
  if (!one || !two) throw new Error("two pages were drawn");
  expect(one.equals(two)).toBe(true);
  expect(etagOf(one)).toBe(etagOf(two));
  expect(etagOf(Buffer.concat([one, Buffer.from(" ")]))).not.toBe(etagOf(one));
});

test("a reader holds what they name, alone or among others", () => {
  expect(holds('W/"a"', 'W/"a"')).toBe(true);
  expect(holds('"x", W/"a"', 'W/"a"')).toBe(true);
  expect(holds('W/"b"', 'W/"a"')).toBe(false);
  expect(holds(undefined, 'W/"a"')).toBe(false);
  expect(holds('W/"a"', null)).toBe(false);
  expect(holds("", "")).toBe(false);
});
