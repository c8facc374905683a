import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { leave } from "#app/domain/privacy/leave.server";
import { takeRightsAway } from "#app/domain/staff/change.server";
import { action as changePassword } from "#app/routes/account/password";
import { action as endSession } from "#app/routes/account/sessions";
import { OTHERS } from "#app/routes/account/sessions-form";
import { action as signIn } from "#app/routes/account/sign-in";
import { action as signOut } from "#app/routes/account/sign-out";
import { loader as live } from "#app/routes/questions/live";
import { people, type QuestionId } from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";
import { type EventReader, readEvents } from "#tests/support/stream";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let open: QuestionId;
const readers: EventReader[] = [];

beforeAll(async () => {
  cast = await make.cast(app.current.db);
  open = await make.question(app.current.db, cast.ada);
  // The first hearer is told when the listening has begun; afterwards only what happens is.
  await new Promise<void>((begun) => app.current.app.streams.live.listen(["begun"], { hear: begun, end: begun }));
});
afterAll(async () => {
  for (const reader of readers) await reader.close();
  await app.current.app.streams.live.close();
});

/** Somebody with two browsers, each with a stream open. */
async function watching(handle: string) {
  const { db, app: site } = app.current;
  const who = await findMember(db, await account(db, handle));
  if (!who) throw new Error("nobody signed up");
  const begin = async () => (await site.sessions.start(who.id)).split(";")[0] ?? "";
  const [cookie, other] = [await begin(), await begin()];
  return { who, cookie, other, here: await watch(cookie), there: await watch(other) };
}

async function watch(Cookie: string): Promise<EventReader> {
  const sent = { path: `/questions/${open}/live`, params: { id: String(open) }, headers: { Cookie } };
  const { data } = await get(app.current.app, live, sent);
  if (!(data instanceof Response)) throw new Error("refused");
  const reader = readEvents(data.body);
  readers.push(reader);
  expect(await reader.next()).toMatchObject({ closed: false });
  return reader;
}

/** It ends by itself within two seconds, and says nothing more before that. */
const ended = async (reader: EventReader) => expect(await reader.rest(2000)).toEqual([]);

const sent = (who: Member, Cookie: string, fields: Record<string, string> = {}) => ({
  path: "/account",
  as: who,
  headers: { Cookie },
  fields,
});

test("signing out ends what this browser has open, and nothing of another", async () => {
  const { who, cookie, here, there } = await watching("ann");
  await post(app.current.app, signOut, sent(who, cookie));
  await ended(here);
  expect(await there.next()).toMatchObject({ closed: false });
});

test("signing in anew ends what was open by the session before", async () => {
  const { who, cookie, here } = await watching("bea");
  await post(app.current.app, signIn, sent(who, cookie, { email: "bea@example.com", password: PASSWORD }));
  await ended(here);
});

test("a browser that is signed out from another hears nothing more", async () => {
  const { app: site } = app.current;
  const one = await watching("cat");
  await post(site, endSession, sent(one.who, one.cookie, { session: site.sessions.keyOf(one.other) ?? "" }));
  await ended(one.there);
  const all = await watching("dan");
  await post(site, endSession, sent(all.who, all.cookie, { session: OTHERS }));
  await ended(all.there);
  expect(await all.here.next()).toMatchObject({ closed: false });
});

test("a new password ends all that is open", async () => {
  const { who, cookie, here, there } = await watching("eli");
  const words = { currentPassword: PASSWORD, password: "heron egret bittern" };
  expect((await post(app.current.app, changePassword, sent(who, cookie, words))).status).toBe(303);
  await Promise.all([here, there].map(ended));
});

test("rights that are taken away, and an account that is left, end all that is open", async () => {
  const { db, app: site } = app.current;
  const { who } = await watching("fox");
  await db.update(people).set({ role: "moderator" }).where(eq(people.id, who.id));
  const again = await watch((await site.sessions.start(who.id)).split(";")[0] ?? "");
  await takeRightsAway(db, cast.una, "fox");
  await ended(again);
  const gone = await watching("gil");
  const goodbye = { texts: "keep", password: PASSWORD, code: "", confirmation: "gil" } as const;
  await leave(db, site, gone.who, goodbye);
  await Promise.all([gone.here, gone.there].map(ended));
});
