import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetBelongings } from "#app/domain/privacy/belongings.server";
import { exportFiles } from "#app/domain/privacy/export.server";
import { inTransaction } from "#app/platform/db.server";
import { action as finish } from "#app/routes/account/finish-sign-up";
import { loader as join } from "#app/routes/account/join";
import { action as signUp, loader as signUpPage } from "#app/routes/account/sign-up";
import { loader as page } from "#app/routes/rewards/referrals";
import { formerHandles, type PersonId, people, referrals } from "#db/schema/index";
import { cookieHeader } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { linkIn } from "#tests/support/letters";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

let visitors = 0;
const visit = (handle: string) => get(app.current.app, join, { path: `/join/${handle}`, params: { handle } });

/** Asks for the letter with these cookies, opens it on a browser with those, and joins. */
async function joinAs(handle: string, { asking = "", opening = "" } = {}) {
  const email = `${handle}@example.com`;
  const ip = `visitor ${visitors++}`;
  await post(app.current.app, signUp, { path: "/sign-up", fields: { email }, headers: { Cookie: asking }, ip });
  const { secret, path } = linkIn((await app.current.lettersTo(email)).at(-1), "sign-up");
  const fields = { name: handle, handle, password: "tern gannet puffin" };
  const sent = { path, params: { secret }, fields, headers: { Cookie: opening }, ip };
  const outcome = await post(app.current.app, finish, sent);
  expect(outcome.status).toBe(303);
  const [person] = await app.current.db.select().from(people).where(eq(people.handle, handle));
  const [tie] = await app.current.db
    .select()
    .from(referrals)
    .where(eq(referrals.personId, person?.id ?? cast.una.id));
  return { outcome, tie, person };
}

test("who comes by a member's link is tied to them, on whatever device the letter is opened, and reads by whom", async () => {
  const came = await visit("ada");
  expect(came).toMatchObject({ status: 303, location: "/sign-up" });
  const cookie = cookieHeader(came);
  const read = await get(app.current.app, signUpPage, { path: "/sign-up", headers: { Cookie: cookie } });
  expect(read.data).toMatchObject({ inviter: "Ada" });
  const elsewhere = await joinAs("edda", { asking: cookie });
  expect(elsewhere.tie).toMatchObject({ referrerId: cast.ada.id, state: "waiting" });
  const here = await joinAs("egon", { opening: cookie });
  expect(here.tie).toMatchObject({ referrerId: cast.ada.id });
  expect(here.outcome.cookies.some((one) => one.startsWith("invited=;"))).toBe(true);
  expect((await joinAs("emil")).tie).toBeUndefined();
});

test("both find the tie in what they take with them, and it is gone with either", async () => {
  const { db } = app.current;
  const came = await visit("bo_");
  const { person } = await joinAs("ella", { asking: cookieHeader(came) });
  const exported = async (id: PersonId) => {
    const files = exportFiles(db, { id, language: "en", origin: "", community: "", now: new Date() });
    const file = files.find(({ name }) => name === "data/referrals.json");
    const parts: string[] = [];
    for await (const part of file?.text ?? []) parts.push(part);
    return JSON.parse(parts.join(""));
  };
  const ella = person?.id ?? cast.una.id;
  expect(await exported(ella)).toMatchObject([{ link: "/people/bo_", invited: "me" }]);
  expect(await exported(cast.bo_.id)).toMatchObject([{ link: "/people/ella", invited: "them" }]);
  await inTransaction(db, (tx) => forgetBelongings(tx, ella, new Date()));
  expect([await exported(cast.bo_.id), await exported(ella)]).toEqual([[], []]);
});

test("a link by an earlier handle still leads; one by nobody's is an ordinary way in, and what somebody wrote into the cookie is nothing", async () => {
  await app.current.db.insert(formerHandles).values({ handle: "ada_before", personId: cast.ada.id });
  expect(cookieHeader(await visit("ada_before"))).toBe("invited=ada");
  const nobody = await visit("nobody_at_all");
  expect([nobody.location, cookieHeader(nobody)]).toEqual(["/sign-up", ""]);
  const odd = await joinAs("erna", { asking: "invited=%27;--", opening: "invited=nobody_at_all" });
  expect(odd.tie).toBeUndefined();
});

test("a signed-in member is led home by it, and guests are asked to sign in before they read their own numbers", async () => {
  const sent = { path: "/join/ada", params: { handle: "ada" }, as: cast.bo_ };
  const outcome = await get(app.current.app, join, sent);
  expect([outcome.location, cookieHeader(outcome)]).toEqual(["/", ""]);
  const mine = await get(app.current.app, page, { path: "/rewards/referrals", as: cast.ada });
  expect(mine.data).toMatchObject({ joined: 2, waiting: 2, active: 0, points: 0 });
  expect((mine.data as { link: string }).link).toMatch(/\/join\/ada$/);
  expect((await get(app.current.app, page, { path: "/rewards/referrals" })).location).toMatch(/^\/sign-in/);
});
