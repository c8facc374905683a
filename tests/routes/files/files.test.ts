import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { storeImage } from "#app/domain/files/store.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { loader as show } from "#app/routes/files/show";
import { action as take } from "#app/routes/files/take";
import { useApp } from "#tests/support/app";
import { formWith, photo } from "#tests/support/images";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const who: { ada?: Member; bo_?: Member } = {};
beforeAll(async () => Object.assign(who, await make.cast(app.current.db)));

const send = (as: Viewer, fields: FormData) => post(app.current.app, take, { path: "/files", as, fields });
const jsonOf = async ({ data }: { data: unknown }) => (data instanceof Response ? data.json() : null);
const fetchFile = (as: Viewer, name: string, headers = {}) =>
  get(app.current.app, show, { path: `/files/${name}`, params: { name }, as, headers });
const person = (name: keyof typeof who) => {
  const found = who[name];
  if (!found) throw new Error("the cast is not there yet");
  return found;
};

test("an image that was sent lies under an address nobody can guess, for its owner alone", async () => {
  const sent = await send(person("ada"), formWith(await photo("png")));
  expect(sent.status).toBe(201);
  const { path: address, width, height } = await jsonOf(sent);
  expect({ width, height }).toEqual({ width: 640, height: 400 });
  expect(address).toMatch(/^\/files\/[A-Za-z0-9_-]{43}\.webp$/);
  const name = path.basename(address);
  const own = await fetchFile(person("ada"), name);
  expect(own.status).toBe(200);
  expect(Object.fromEntries(own.headers)).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(own.headers.get("Content-Security-Policy")).toContain("sandbox");
  for (const other of [person("bo_"), null]) expect((await fetchFile(other, name)).status).toBe(404);
});

test("a copy that is still good is not sent again, and not to those who may not see it", async () => {
  const { path: address } = await jsonOf(await send(person("ada"), formWith(await photo())));
  const name = path.basename(address);
  const etag = (await fetchFile(person("ada"), name)).headers.get("ETag") ?? "";
  expect((await fetchFile(person("ada"), name, { "If-None-Match": etag })).status).toBe(304);
  expect((await fetchFile(null, name, { "If-None-Match": etag })).status).toBe(404);
});

test("a picture is everybody's and may be kept for good", async () => {
  const { db, app: running } = app.current;
  const { key } = await storeImage(db, running.files, person("ada"), "picture", await photo());
  const seen = await fetchFile(null, `${key}.webp`);
  expect(seen.status).toBe(200);
  expect(seen.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
});

test("refusals say why", async () => {
  const noFile = new FormData();
  noFile.set("file", "a text");
  const refusals: [Viewer, FormData, number, string][] = [
    [null, formWith(await photo()), 401, "error.signIn"],
    [person("ada"), noFile, 422, "error.imageMissing"],
    [person("ada"), new FormData(), 422, "error.imageMissing"],
    [person("ada"), formWith(Buffer.from("<svg/>"), "a.png", "image/png"), 422, "error.imageUnreadable"],
    [person("ada"), formWith(Buffer.alloc(10 * 1024 * 1024 + 1)), 422, "error.imageTooLarge"],
  ];
  for (const [as, form, status, error] of refusals) {
    const outcome = await send(as, form);
    expect([outcome.status, await jsonOf(outcome)]).toEqual([status, { error }]);
  }
});

test.each([
  "../demo-password",
  "..%2fdemo-password.webp",
  "x\0.webp",
  `${"x".repeat(300)}.webp`,
  ".webp",
  "\u202egpj.webp",
  "__proto__.webp",
  "constructor.webp",
  "abc.svg",
  "goodturn-backup.zip",
])("%j is no file of ours", async (name) => {
  for (const viewer of [null, person("ada")]) expect((await fetchFile(viewer, name)).status).toBe(404);
});

test("what a file is called says nothing about where it lies", async () => {
  for (const name of ["../../evil.webp", "a\0b", "\u202egpj.exe", "x".repeat(300), "__proto__"]) {
    const outcome = await send(person("bo_"), formWith(await photo(), name));
    expect(outcome.status).toBe(201);
    expect((await jsonOf(outcome)).path).toMatch(/^\/files\/[A-Za-z0-9_-]{43}\.webp$/);
  }
});
