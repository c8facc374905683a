import { mkdtemp, readFile, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createSeal } from "#app/platform/seal.server";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");
const sealOf = (fill: number) => createSeal({ SECRET_KEY: key(fill), DATA_FOLDER: "/nowhere" });

test("what was sealed opens for the same purpose by the same key, and for nothing else", () => {
  const sealed = sealOf(1).seal("SECRET", "person 7");
  expect(sealOf(1).open(sealed, "person 7")).toBe("SECRET");
  expect(sealOf(1).open(sealed, "person 8")).toBeNull();
  expect(sealOf(2).open(sealed, "person 7")).toBeNull();
  expect(sealOf(1).seal("SECRET", "person 7")).not.toBe(sealed);
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("SECRET");
});

test("what was changed, cut or invented does not open", () => {
  const seal = sealOf(1);
  const bytes = Buffer.from(seal.seal("SECRET", "it"), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(seal.open(changed.toString("base64url"), "it")).toBeNull();
    expect(seal.open(bytes.subarray(0, at).toString("base64url"), "it")).toBeNull();
  }
  expect(seal.open("not sealed at all, not at all, no", "it")).toBeNull();
});

test("without a key an installation makes its own once, for its own eyes", async () => {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), "seal-")), "data");
  const sealed = createSeal({ DATA_FOLDER: folder }).seal("SECRET", "it");
  expect(createSeal({ DATA_FOLDER: folder }).open(sealed, "it")).toBe("SECRET");
  const file = path.join(folder, "secret-key");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(Buffer.from(await readFile(file, "utf8"), "base64")).toHaveLength(32);
});
