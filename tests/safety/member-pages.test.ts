import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerQuestion } from "#app/domain/answers/answer.server";
import { IDEAS_PER_PAGE } from "#app/domain/ideas/limits";
import { saveProfile } from "#app/domain/people/edit-profile.server";
import type { Member } from "#app/domain/people/viewer.server";
import { askQuestion } from "#app/domain/questions/ask.server";
import { setPrivacy } from "#app/domain/spaces/privacy.server";
import { questionPath } from "#app/lib/paths";
import { type Connection, connect } from "#app/platform/db.server";
import { type GroupId, groupMembers, groups, type IdeaId, people, sessions } from "#db/schema/index";
import * as make from "#tests/support/make";
import { useSite } from "#tests/support/site";

const site = useSite();
const opened: { connection?: Connection; cookies: Record<string, string> } = { cookies: {} };
/** Dmitri is in a group with a space of its own, the others are not. */
const MEMBERS = ["ada", "dmitri", "kwame", "nuala"] as const;
const SHARED = ["/", "/questions", "/questions?sort=top", "/spaces", "/spaces/roaming", "/tags", "/people/bo_karlsen"];

function db() {
  if (!opened.connection) throw new Error("not connected");
  return opened.connection.db;
}

async function personCalled(handle: string): Promise<Member> {
  const [row] = await db().select({ id: people.id }).from(people).where(eq(people.handle, handle));
  return make.member(db(), row?.id);
}

async function signIn(handle: string): Promise<string> {
  const answer = await fetch(`${site.current.address}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: `${handle}@example.com`, password: site.current.password }),
    redirect: "manual",
    headers: { Origin: site.current.address },
  });
  const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return pairs.find((pair) => pair.startsWith("session=")) ?? "";
}

const read = (path: string, who: string, cookies = "", headers: Record<string, string> = {}) =>
  fetch(`${site.current.address}${path}`, {
    redirect: "manual",
    headers: { ...headers, Cookie: `${opened.cookies[who]}${cookies}` },
  });
const textOf = async (path: string, who: string) => (await read(path, who)).text();
/** What is drawn for this reader alone, as for somebody who just changed something. */
const drawnFor = async (path: string, who: string) => (await read(path, who, "; written=here")).text();

/** What a reader sees, without what only scripts read. */
const seen = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<link[^>]*preload[^>]*>/g, "");
const isShared = (response: Response) => response.headers.get("Server-Timing") === null;

async function newQuestion(title: string) {
  const asked = await askQuestion(db(), await personCalled("bo_karlsen"), {
    title,
    body: "Asked so that somebody reads it.",
    space: "roaming",
    tags: [],
  });
  await answerQuestion(db(), await personCalled("mo_haddad"), asked.id, {
    body: `An answer to be voted on: ${title}`,
    official: false,
  });
  return { id: asked.id, path: questionPath(asked) };
}

async function act(who: string, path: string, fields: Record<string, string>): Promise<number> {
  const answer = await fetch(`${site.current.address}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    headers: { Origin: site.current.address, Cookie: opened.cookies[who] ?? "" },
  });
  return answer.status;
}

beforeAll(async () => {
  opened.connection = connect(site.current.databaseUrl, { max: 2 });
  for (const who of [...MEMBERS, "bo_karlsen"]) opened.cookies[who] = await signIn(who);
}, 60_000);
afterAll(() => opened.connection?.close());

test("what members share is what would be drawn for each of them alone, but for who they are", async () => {
  const { path } = await newQuestion("Do all members see the same here?");
  for (const url of [...SHARED, path]) {
    await expect.poll(async () => isShared(await read(url, "ada")), { message: url }).toBe(true);
    for (const who of MEMBERS) {
      // The minute may change between the two readings.
      await expect
        .poll(async () => seen(await textOf(url, who)) === seen(await drawnFor(url, who)), { message: `${url} ${who}` })
        .toBe(true);
      expect(await textOf(url, who)).toContain(`data-mine="${who}"`);
    }
  }
});

test("a hundred readers of one page at once each find themselves, and nobody else", async () => {
  const { path } = await newQuestion("Who am I among a hundred?");
  const readers = Array.from({ length: 100 }, (_, n) => MEMBERS[n % MEMBERS.length] ?? "ada");
  const pages = await Promise.all(readers.map((who) => textOf(path, who)));
  for (const [n, page] of pages.entries()) {
    expect([...page.matchAll(/data-mine="([^"]*)"/g)].map(([, handle]) => handle)).toEqual([readers[n]]);
    for (const other of MEMBERS.filter((who) => who !== readers[n])) expect(page).not.toContain(`@${other}`);
  }
});

test("a browser holds what a member read until the page or the member changes", async () => {
  const { path } = await newQuestion("How long do I hold this?");
  const etagFor = async (who: string) => (await read(path, who)).headers.get("ETag") ?? "";
  const [ada, kwame] = [await etagFor("ada"), await etagFor("kwame")];
  expect(ada).not.toBe(kwame);
  const again = async (who: string, etag: string) => (await read(path, who, "", { "If-None-Match": etag })).status;
  expect([await again("kwame", kwame), await again("kwame", ada)]).toEqual([304, 200]);
  const person = await personCalled("kwame");
  await saveProfile(db(), person, { name: "Kwame Newname", handle: "kwame", about: "", speaks: [], language: "en" });
  await expect.poll(() => again("kwame", kwame)).toBe(200);
  expect(await textOf(path, "kwame")).toContain("Kwame Newname");
});

test("a list of ideas is drawn for whoever has a vote or an idea in it, and shared by the rest", async () => {
  const bo = await personCalled("bo_karlsen");
  const ids: IdeaId[] = [];
  for (let n = 0; n < IDEAS_PER_PAGE; n++) ids.push(await make.idea(db(), bo));
  const list = "/ideas?sort=new";
  const pressed = (html: string) => [...html.matchAll(/<button[^>]*aria-pressed="true"[^>]*>/g)].length;
  await expect.poll(async () => (await textOf(list, "ada")).includes(`/ideas/${ids[0]}/vote`)).toBe(true);
  await expect.poll(async () => isShared(await read(list, "ada"))).toBe(true);
  expect(isShared(await read(list, "bo_karlsen"))).toBe(false);
  expect(await act("ada", `/ideas/${ids[0]}/vote`, { vote: "promote" })).toBe(303);
  expect([isShared(await read(list, "ada")), pressed(await textOf(list, "ada"))]).toEqual([false, 1]);
  expect(pressed(await textOf(list, "kwame"))).toBe(0);
  expect(await act("ada", `/ideas/${ids[0]}/vote`, { vote: "none" })).toBe(303);
  await expect.poll(async () => isShared(await read(list, "ada"))).toBe(true);
});

test("what a member did on a page stands on theirs at once, and on nobody else's", async () => {
  const { id, path } = await newQuestion("What did I do here?");
  const pressed = (html: string) => [...html.matchAll(/<button[^>]*aria-pressed="true"[^>]*>/g)].length;
  expect(pressed(await textOf(path, "ada"))).toBe(0);
  for (const [act_, fields, back] of [
    [`/questions/${id}/vote`, { vote: "up" }, { vote: "none" }],
    [`/questions/${id}/bookmark`, { wanted: "yes" }, { wanted: "no" }],
    [`/questions/${id}/follow`, { wanted: "yes" }, { wanted: "no" }],
    [`/questions/${id}/affected`, { affected: "yes" }, { affected: "no" }],
  ] as const) {
    expect([act_, await act("ada", act_, fields)]).toEqual([act_, 303]);
    expect([act_, pressed(await textOf(path, "ada"))]).toEqual([act_, 1]);
    expect(pressed(await textOf(path, "dmitri"))).toBe(0);
    expect([act_, await act("ada", act_, back)]).toEqual([act_, 303]);
    await expect.poll(async () => pressed(await textOf(path, "ada"))).toBe(0);
  }
  expect(await textOf(path, "bo_karlsen")).toContain(`/questions/${id}/edit`);
  expect(await textOf(path, "ada")).not.toContain(`/questions/${id}/edit`);
});

test("a private space is read by those who may enter it, and by nobody from the moment they may not", async () => {
  const [group] = await db().select({ id: groups.id, slug: groups.slug }).from(groups).limit(1);
  const { path } = await newQuestion("Among ourselves");
  await setPrivacy(db(), await personCalled("una"), "roaming", group?.slug ?? "");
  const kwame = await personCalled("kwame");
  await db()
    .insert(groupMembers)
    .values({ groupId: group?.id as GroupId, personId: kwame.id });
  const statuses = () => Promise.all(["kwame", "dmitri", "ada"].map(async (who) => (await read(path, who)).status));
  await expect.poll(statuses).toEqual([200, 200, 404]);
  expect((await read(path, "kwame")).headers.get("Cache-Control")).toBe("private, no-store");
  await db().delete(groupMembers).where(eq(groupMembers.personId, kwame.id));
  expect(await statuses()).toEqual([404, 200, 404]);
  for (const url of ["/questions?sort=newest", "/spaces/roaming", "/"])
    expect(await textOf(url, "kwame")).not.toContain("Among ourselves");
  await setPrivacy(db(), await personCalled("una"), "roaming", null);
});

test("whoever was signed out elsewhere, or suspended, reads no member's page any longer", async () => {
  const { path } = await newQuestion("Am I still here?");
  expect(await textOf(path, "nuala")).toContain('data-mine="nuala"');
  const nuala = await personCalled("nuala");
  await db()
    .update(people)
    .set({ suspendedUntil: new Date("2999-01-01") })
    .where(eq(people.id, nuala.id));
  expect(seen(await textOf(path, "nuala"))).not.toContain(`action="${path}"`);
  await db().delete(sessions).where(eq(sessions.personId, nuala.id));
  expect(await textOf(path, "nuala")).not.toContain("data-mine");
});
