import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Encoding, encodings } from "#app/server/encoding.server";

const plain = () => Buffer.from("<p>Grüße, привет</p>".repeat(1000));
const READ: Record<Encoding, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

test.each<Encoding[][]>([
  [["br", "gzip", "identity"]],
  [["gzip", "br", "identity"]],
  [["identity", "gzip", "br"]],
  [["gzip", "identity", "br"]],
])("asked for as %s, the bytes are the same in each encoding", async (asked) => {
  const page = encodings(plain(), "shared");
  for (const encoding of asked) {
    expect(page.ready(encoding)).toBeUndefined();
    const bytes = await page.in(encoding);
    expect(READ[encoding](bytes).equals(plain())).toBe(true);
    expect(page.ready(encoding)).toBe(bytes);
  }
});

test("held are the encodings that were asked for, in no more memory than they need", async () => {
  const page = encodings(plain(), "shared");
  expect(page.held()).toBe(plain().length);
  const [br, gzip] = [await page.in("br"), await page.in("gzip")];
  expect(page.held()).toBe(br.length + gzip.length);
  for (const bytes of [br, gzip, await page.in("identity")]) expect(bytes.buffer.byteLength).toBe(bytes.length);
});

test("what many ask for at once is made once", async () => {
  const page = encodings(plain(), "shared");
  const [one, ...others] = await Promise.all(Array.from({ length: 20 }, () => page.in("br")));
  expect(others.every((other) => other === one)).toBe(true);
});
