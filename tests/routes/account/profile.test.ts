import { readdir } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { action as setPicture } from "#app/routes/account/picture";
import { action as removePicture } from "#app/routes/account/picture-deletion";
import { loader as read, action as save } from "#app/routes/account/profile";
import { loader as showFile } from "#app/routes/files/show";
import { loader as showPerson } from "#app/routes/people/show";
import { people } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { formWith, photo } from "#tests/support/images";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let ada: Member;
beforeAll(async () => {
  ({ ada } = await make.cast(app.current.db));
});

const PROFILE = { name: "Ada", handle: "ada", about: "", speaks: "en", language: "en" };
const send = (fields: Record<string, string> | FormData, as: Member | null = ada) =>
  post(app.current.app, save, { path: "/account/profile", as, fields });
const rowOf = async (member: Member) => (await app.current.db.select().from(people).where(eq(people.id, member.id)))[0];

test("a guest is led to sign in", async () => {
  const outcome = await get(app.current.app, read, { path: "/account/profile" });
  expect(outcome).toMatchObject({ status: 303 });
  expect(outcome.location).toMatch(/^\/sign-in/);
});

test("the form saves what it shows and nothing else", async () => {
  const before = await rowOf(ada);
  const outcome = await send({
    ...PROFILE,
    name: "Ada Lovelace",
    speaks: "el",
    showsOnLeaders: "yes",
    ...{ role: "owner", trustLevel: "4", title: "Boss", isAdmin: "true", email: "evil@example.com", picture: "x" },
    ...{ joinedAt: "2000-01-01", id: "1", __proto__: "x" },
  });
  expect(outcome).toMatchObject({ status: 303, location: "/account/profile" });
  expect(await rowOf(ada)).toEqual({ ...before, name: "Ada Lovelace", speaks: ["el"] });
});

test.each([
  ["a name with nothing to read", { name: "\u200b" }],
  ["a name turned round", { name: "\u202enimda" }],
  ["a heaped name", { name: `Z${"\u0301".repeat(9)}` }],
  ["a name like the company's", { name: "Suppοrt" }],
  ["a handle of another shape", { handle: "Ада" }],
  ["a handle with a sign", { handle: "a.da" }],
  ["a reserved handle", { handle: "m0derator" }],
  ["a language nobody knows here", { language: "tlh" }],
  ["a long about", { about: "x".repeat(2001) }],
  ["a name that is none", { name: "" }],
])("%s is refused, and what was typed comes back", async (_, wrong) => {
  const before = await rowOf(ada);
  const outcome = await send({ ...PROFILE, about: "Still here", ...wrong });
  expect(outcome.status).toBe(422);
  const [[field, typed]] = Object.entries(wrong) as [[string, string]];
  expect(outcome.data).toMatchObject({ result: { error: { [field]: [expect.stringMatching(/^error\./)] } } });
  if (typed) expect(JSON.stringify(outcome.data)).toContain("Still here".slice(0, typed.length > 2000 ? 0 : 5));
  expect(await rowOf(ada)).toEqual(before);
});

test("many of one field, or a file in a text's place, are refused or ignored", async () => {
  for (const name of ["name", "handle", "about", "language"]) {
    const form = new FormData();
    for (const [key, value] of Object.entries(PROFILE)) form.append(key, value);
    form.append(name, "second");
    form.append(`${name}[x]`, "1");
    form.append("speaks", new File(["x"], "x.txt"));
    expect([303, 422]).toContain((await send(form)).status);
  }
  expect(await rowOf(ada)).toMatchObject({ handle: "ada", role: "member" });
});

test("an old address leads on for good, with its tab", async () => {
  const walker = await make.person(app.current.db, "walker");
  await send({ ...PROFILE, handle: "strider" }, walker);
  const outcome = await get(app.current.app, showPerson, {
    path: "/people/walker?tab=questions",
    params: { handle: "walker" },
  });
  expect(outcome).toMatchObject({ status: 301, location: "/people/strider?tab=questions" });
});

test("a picture is put on, replaced and taken off, and no file is left behind", async () => {
  const { app: running } = app.current;
  const put = async (bytes: Buffer) =>
    post(running, setPicture, { path: "/account/profile/picture", as: ada, fields: formWith(bytes) });
  const files = () => readdir(path.join(running.env.DATA_FOLDER, "files"));
  expect(await put(await photo("jpeg"))).toMatchObject({ status: 303, location: "/account/profile" });
  const first = (await rowOf(ada))?.picture;
  await put(await photo("png"));
  const second = (await rowOf(ada))?.picture;
  expect(second).not.toBe(first);
  expect(await files()).toEqual([second]);
  const name = `${first}.webp`;
  expect((await get(running, showFile, { path: `/files/${name}`, params: { name } })).status).toBe(404);
  const refused = await put(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  expect(refused).toMatchObject({ status: 422, data: { error: "error.imageUnreadable" } });
  expect((await rowOf(ada))?.picture).toBe(second);
  await post(running, removePicture, { path: "/account/profile/picture/deletion", as: ada });
  expect((await rowOf(ada))?.picture).toBeNull();
  expect(await files()).toEqual([]);
});
