import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { signUp } from "#app/domain/accounts/join.server";
import { type ProfileEdit, saveProfile } from "#app/domain/people/edit-profile.server";
import { HANDLE_CHANGE_DAYS } from "#app/domain/people/limits";
import { findProfile } from "#app/domain/people/profile.server";
import type { Member } from "#app/domain/people/viewer.server";
import { readContribution } from "#app/domain/questions/contribution.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { community, formerHandles, people } from "#db/schema/index";
import { PASSWORD } from "#tests/support/account";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let who: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  who = await make.cast(database.current.db);
  await database.current.db.insert(community).values({ name: "Tern Mobile" });
});

const NOW = new Date("2026-11-01T12:00:00Z");
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

const profileOf = (member: Member, more: Partial<ProfileEdit> = {}): ProfileEdit => ({
  name: member.name,
  handle: member.handle,
  about: "",
  speaks: ["en"],
  language: "en",
  ...more,
});

const save = (member: Member, more: Partial<ProfileEdit>, now = NOW) =>
  saveProfile(database.current.db, member, profileOf(member, more), now);

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Invalid ? error.fields : error),
  );

const join = (handle: string, name = handle) =>
  signUp(database.current.db, { handle, name, email: `${handle}-x@example.com`, password: PASSWORD });

test("a profile reads as it was saved, its about in Markdown without scripts or images of others", async () => {
  const { db } = database.current;
  const about = "**Radio** <img src=x onerror=alert(1)> ![x](https://a.example/x.png) [y](javascript:alert(1))";
  await save(who.ada, { name: "Ada L.", about, speaks: ["en", "el"], language: "el" });
  const found = await findProfile(db, "ada");
  expect(found).toMatchObject({ name: "Ada L.", speaks: ["en", "el"] });
  expect(found.about).toContain("<strong>Radio</strong>");
  expect(found.about).not.toMatch(/<img|href="javascript/);
});

test("an old handle leads to its person for good, and is never anybody else's", async () => {
  const { db } = database.current;
  const walker = await make.person(db, "walker");
  await save(walker, { handle: "strider" });
  expect(await findProfile(db, "walker")).toMatchObject({ handle: "strider" });
  expect(await findProfile(db, "WALKER")).toMatchObject({ handle: "strider" });
  expect(await refusal(join("walker"))).toEqual({ handle: "error.handleTaken" });
  expect(await refusal(save(who.bo_, { handle: "walker" }))).toEqual({ handle: "error.handleTaken" });
  await save(await make.member(db, walker.id), { handle: "ranger" }, after(HANDLE_CHANGE_DAYS));
  for (const handle of ["walker", "strider"]) expect(await findProfile(db, handle)).toMatchObject({ handle: "ranger" });
  await expect(findProfile(db, "nobody")).rejects.toBeInstanceOf(NotFound);
});

test("a handle is changed once in thirty days, and may be one's own former one", async () => {
  const { db } = database.current;
  const mover = await make.person(db, "mover");
  await save(mover, { handle: "mover_two" });
  const moved = await make.member(db, mover.id);
  expect(await refusal(save(moved, { handle: "mover_three" }, after(HANDLE_CHANGE_DAYS - 1)))).toEqual({
    handle: "error.handleChanged",
  });
  await save(moved, { name: "Mover still" }, after(1));
  await save(moved, { handle: "mover" }, after(HANDLE_CHANGE_DAYS));
  expect(await findProfile(db, "mover_two")).toMatchObject({ handle: "mover" });
  const former = await db.select().from(formerHandles).where(eq(formerHandles.personId, mover.id));
  expect(former.map(({ handle }) => handle)).toEqual(["mover_two"]);
});

test("of twenty who want one handle at the same moment one gets it", async () => {
  const { db } = database.current;
  const crowd = await Promise.all(Array.from({ length: 20 }, (_, n) => make.person(db, `crowd_${n}`)));
  const outcomes = await Promise.all(crowd.map((member) => refusal(save(member, { handle: "wanted" }))));
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
  for (const outcome of outcomes) expect([null, { handle: "error.handleTaken" }]).toContainEqual(outcome);
  const joined = await Promise.all(Array.from({ length: 20 }, () => refusal(join("newcomer"))));
  expect(joined.filter((outcome) => outcome === null).length).toBeGreaterThan(0);
  const [rows] = await db.select({ n: count() }).from(people).where(eq(people.handle, "newcomer"));
  expect(rows?.n).toBe(1);
});

test("a handle that is given up at this very moment is not caught by another", async () => {
  const { db } = database.current;
  for (let round = 0; round < 10; round++) {
    const holder = await make.person(db, `holder_${round}`);
    const others = await Promise.all([1, 2, 3].map((n) => make.person(db, `catcher_${round}_${n}`)));
    await Promise.all([
      save(holder, { handle: `gone_${round}` }),
      ...others.map((member) => refusal(save(member, { handle: `holder_${round}` }))),
      refusal(join(`holder_${round}`)),
    ]);
    expect(await findProfile(db, `holder_${round}`)).toMatchObject({ handle: `gone_${round}` });
    const [caught] = await db
      .select({ n: count() })
      .from(people)
      .where(eq(people.handle, `holder_${round}`));
    expect(caught?.n).toBe(0);
  }
});

test.each([
  ["s0l", "Anna", "handle"],
  ["sol_", "Anna", "handle"],
  ["rno_", "Anna", "handle"],
  ["adm1n", "Anna", "handle"],
  ["tern_mobile", "Anna", "handle"],
  ["anna_one", "Ѕоl", "name"],
  ["anna_two", "Tern Mobile", "name"],
  ["anna_three", "Поддержка", "name"],
])("a member is not called @%s and %s, by joining or by changing", async (handle, name, field) => {
  const words = field === "handle" ? { handle: "error.handleTaken" } : { name: "error.nameOfficial" };
  expect(await refusal(join(handle, name))).toEqual(words);
  expect(await refusal(save(who.cy_, { handle, name }))).toEqual(words);
});

test("names that exist stay valid when only something else is saved", async () => {
  const { db } = database.current;
  const old = await make.person(db, "support_fan", { name: "Support fan" });
  await save(old, { about: "I was here before the rule." });
  expect(await refusal(save(old, { name: "Official Support" }))).toEqual({ name: "error.nameOfficial" });
});

test("staff may carry their office in their name", async () => {
  await save(who.sol, { name: "Sol from Support" });
  await save(who.una, { name: "Una, Tern Mobile" });
});

test("whoever is suspended changes nothing", async () => {
  const { db } = database.current;
  const suspended = await make.person(db, "silenced", { suspendedUntil: after(9) });
  await expect(save(suspended, { name: "Loud" })).rejects.toBeInstanceOf(Forbidden);
});

test("what somebody gave in a private space counts for those alone who see the space", async () => {
  const { db } = database.current;
  const inPlans = await make.question(db, who.ada);
  const inBeta = await make.question(db, who.pia, { space: "beta" });
  const helper = await make.member(db, who.sol.id);
  await make.answer(db, helper, inPlans);
  for (let n = 0; n < 2; n++) await make.answer(db, helper, inBeta, { official: true });
  const seenBy = async (viewer: Member | null) => {
    const { helpsIn, bySpace, ...counts } = await readContribution(db, viewer, helper.id);
    return {
      ...counts,
      spaces: helpsIn.map(({ slug }) => slug),
      drawn: bySpace.map(({ slug, count }) => `${slug} ${count}`),
    };
  };
  for (const viewer of [null, who.ada])
    expect(await seenBy(viewer)).toEqual({
      questions: 0,
      answers: 1,
      accepted: 0,
      official: 0,
      ideas: 0,
      spaces: ["plans"],
      drawn: ["plans 1"],
    });
  expect(await seenBy(who.pia)).toEqual({
    questions: 0,
    answers: 3,
    accepted: 0,
    official: 2,
    ideas: 0,
    spaces: ["beta", "plans"],
    drawn: ["beta 2", "plans 1"],
  });
});
