import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { findCommunity } from "#app/domain/community/find.server";
import { loader as rootLoader } from "#app/root";
import { action, loader } from "#app/routes/owner/community";
import { action as logoAction, loader as logoLoader } from "#app/routes/owner/logo";
import { action as removeLogo } from "#app/routes/owner/logo-removal";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/owner/community";
let people: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  people = await make.cast(app.current.db);
});

const send = (fields: Record<string, string>, as = people.una) => post(app.current.app, action, { path, as, fields });

test("only owners see and change the community's room", async () => {
  for (const as of [people.ada, people.lea, people.sol, people.mo_]) {
    expect((await get(app.current.app, loader, { path, as })).status).toBe(403);
    expect((await get(app.current.app, logoLoader, { path, as })).status).toBe(403);
    expect((await send({ name: "Mine" }, as)).status).toBe(403);
    expect((await post(app.current.app, removeLogo, { path, as })).status).toBe(403);
    expect((await post(app.current.app, logoAction, { path, as, fields: await logoForm() })).status).toBe(403);
  }
});

test("what an owner types is what every page says from then on", async () => {
  expect((await send({ name: "Tern Mobile", tagline: "Together", body: "# Hi", accent: "#1D5FA8" })).location).toBe(
    path,
  );
  const { data } = await get(app.current.app, rootLoader, { path: "/" });
  expect(data).toMatchObject({ community: { name: "Tern Mobile", tagline: "Together", logo: null } });
  const { community } = data as { community: { accentStyle: string; welcome: string } };
  expect(community.accentStyle).toMatch(/^:root\{--accent:#1d5fa8;/);
  expect(community.welcome).toContain("Hi");
});

test.each([
  [{ name: "" }, "name"],
  [{ name: "x".repeat(61) }, "name"],
  [{ tagline: "x".repeat(121) }, "tagline"],
  [{ body: "x".repeat(3001) }, "body"],
  [{ accent: "blue" }, "accent"],
  [{ accent: "#12345" }, "accent"],
  [{ accent: "#123456}</style><script>" }, "accent"],
])("%j is refused, and all that was typed comes back", async (wrong, field) => {
  const typed = { name: "Tern", tagline: "Together again", body: "Hi", accent: "#0b6554", ...wrong };
  const { status, data } = await send(typed);
  expect(status).toBe(422);
  const { result } = data as { result: { error: Record<string, unknown>; initialValue: Record<string, unknown> } };
  expect(Object.keys(result.error)).toEqual([field]);
  expect(Object.values(result.initialValue).filter(Boolean).sort()).toEqual(
    Object.values(typed).filter(Boolean).sort(),
  );
  expect((await findCommunity(app.current.db)).name).toBe("Tern Mobile");
});

test("fields beyond the form change nothing", async () => {
  await send({ name: "Tern Mobile", welcomeHtml: "<script>", logo: "x", id: "2", demoFilledAt: "2026-01-01" });
  expect(await findCommunity(app.current.db)).toMatchObject({ logo: null, welcome: "" });
});

test("a logo is put up, replaced by a file that is no picture only with a word, and taken down", async () => {
  const put = async (fields: FormData) => post(app.current.app, logoAction, { path, as: people.una, fields });
  expect((await put(await logoForm())).location).toBe(path);
  const { logo } = await findCommunity(app.current.db);
  expect(logo).toMatch(/^[\w-]{20,}$/);
  const text = new FormData();
  text.set("file", new Blob(["<svg onload=alert(1)>"], { type: "image/png" }), "logo.png");
  expect(await put(text)).toMatchObject({ status: 422, data: { word: "error.imageUnreadable" } });
  expect((await findCommunity(app.current.db)).logo).toBe(logo);
  await post(app.current.app, removeLogo, { path, as: people.una });
  expect((await findCommunity(app.current.db)).logo).toBe(null);
});

async function logoForm(): Promise<FormData> {
  const image = sharp({ create: { width: 80, height: 40, channels: 4, background: "#1d5fa8" } });
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await image.png().toBuffer())], { type: "image/png" }), "logo.png");
  return form;
}
