import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { findGroup, findGroupFor, listGroups, listGroupsFor } from "#app/domain/groups/find.server";
import { listMembers } from "#app/domain/groups/list-members.server";
import { addMembers, leaveOwnGroup, removeMember } from "#app/domain/groups/members.server";
import { askToJoin, decideRequest, listWaiting } from "#app/domain/groups/requests.server";
import { changeGroup, deleteGroup, type GroupFacts, openGroup } from "#app/domain/groups/run.server";
import type { Member } from "#app/domain/people/viewer.server";
import { openSpace } from "#app/domain/spaces/open.server";
import { Forbidden, Invalid, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { activity, groupMembers, groupRequests, spaces } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
const NOW = new Date();
const FACTS: GroupFacts = { name: "Partners", description: "", joining: "by-hand", emailDomains: [] };

beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

let made = 0;
/** A group of the test's own, opened by the owner, with a space that is private to it. */
async function group(facts: Partial<GroupFacts> = {}) {
  const { db } = database.current;
  const slug = `group-${++made}`;
  await openGroup(db, cast.una, { slug, ...FACTS, ...facts });
  const space = await openSpace(db, { slug: `of-${slug}`, name: slug, description: "", position: 9 });
  const { id } = await findGroup(db, cast.una, slug, NOW);
  await db.update(spaces).set({ groupId: id }).where(eq(spaces.id, space));
  return { db, slug, id, space };
}

const enters = async (who: Member, space: number) =>
  (await make.member(database.current.db, who.id)).privateSpaces.some((id) => id === space);
const kindsOf = async (slug: string) =>
  (await database.current.db.select().from(activity).orderBy(activity.id))
    .filter(({ detail }) => detail?.group === slug)
    .map(({ kind }) => kind);

test("only the owner runs groups", async () => {
  const { db, slug } = await group();
  for (const who of [cast.ada, cast.mo_, cast.sol]) {
    await expect(openGroup(db, who, { slug: "mine", ...FACTS })).rejects.toThrow(Forbidden);
    await expect(changeGroup(db, who, slug, FACTS)).rejects.toThrow(Forbidden);
    await expect(deleteGroup(db, who, slug)).rejects.toThrow(Forbidden);
    await expect(addMembers(db, who, slug, ["ada"])).rejects.toThrow(Forbidden);
    await expect(removeMember(db, who, slug, "ada")).rejects.toThrow(Forbidden);
    await expect(listGroups(db, who, NOW)).rejects.toThrow(Forbidden);
    await expect(findGroup(db, who, slug, NOW)).rejects.toThrow(Forbidden);
  }
});

test("people put in by hand are in, all of them or nobody, until they are taken out", async () => {
  const { db, slug, space } = await group();
  await expect(addMembers(db, cast.una, slug, ["ada", "nobody_here"])).rejects.toThrow(Invalid);
  expect(await enters(cast.ada, space)).toBe(false);
  await addMembers(db, cast.una, slug, ["ADA", "bo_", "ada"]);
  await addMembers(db, cast.una, slug, ["ada"]);
  expect([await enters(cast.ada, space), await enters(cast.bo_, space), await enters(cast.cy_, space)]).toEqual([
    true,
    true,
    false,
  ]);
  await removeMember(db, cast.una, slug, "ada");
  await removeMember(db, cast.una, slug, "ada");
  expect(await enters(cast.ada, space)).toBe(false);
  expect(await kindsOf(slug)).toEqual([
    "group.opened",
    "group.member-added",
    "group.member-added",
    "group.member-removed",
  ]);
});

test.each([
  ["tern.example", "ina@tern.example", true],
  ["tern.example", "INA@TERN.Example", true],
  ["tern.example", "ina@evil-tern.example", false],
  ["tern.example", "ina@eviltern.example", false],
  ["tern.example", "ina@sub.tern.example", false],
  ["tern.example", "ina@tern.example.evil.test", false],
  ["tern.example", "ina@tern.example.", false],
  ["tern.example", '"ina@tern.example"@evil.test', false],
  ["tern.example", "tern.example@evil.test", false],
  ["tern.example", "ina@ternXexample", false],
])("an address is in a domain when all after its last @ is that domain (%s, %s)", async (domain, email, within) => {
  const { db, slug, space } = await group({ emailDomains: [domain] });
  const who = await make.person(db, `by_domain${made}`, { email });
  expect(await enters(who, space)).toBe(within);
  expect((await listMembers(db, (await findGroup(db, cast.una, slug, NOW)).id, {})).total).toBe(within ? 1 : 0);
  await make.change(db, who, { email: `gone${made}@elsewhere.test` });
});

test("who is in by a domain is in for as long as they have the address, and the group the domain", async () => {
  const { db, slug, space } = await group({ emailDomains: ["wing.example"] });
  const who = await make.person(db, "winger", { email: "winger@wing.example" });
  expect(await enters(who, space)).toBe(true);
  await make.change(db, who, { email: "winger@other.example" });
  expect(await enters(who, space)).toBe(false);
  await make.change(db, who, { email: "winger@wing.example" });
  await changeGroup(db, cast.una, slug, FACTS);
  expect(await enters(who, space)).toBe(false);
  expect(await listGroupsFor(db, who)).not.toContainEqual(expect.objectContaining({ slug }));
});

test.each(["gmail.com", "outlook.com", "mail.ru", "yandex.ru", "yandex.kz", "yahoo.co.uk", "hotmail.fr", "proton.me"])(
  "a domain where anybody gets an address is refused (%s)",
  async (domain) => {
    const { db } = database.current;
    const opening = openGroup(db, cast.una, { slug: "open-to-all", ...FACTS, emailDomains: ["tern.example", domain] });
    await expect(opening).rejects.toMatchObject({ fields: { emailDomains: "groups.publicDomain" } });
  },
);

test.each([
  "tern",
  "tern.example.",
  ".example",
  "*.example",
  "tern example",
  "127.0.0.1",
  "a@b.example",
  "Tern.Example",
])("what is no whole domain name is refused (%s)", async (domain) => {
  const { db } = database.current;
  const opening = openGroup(db, cast.una, { slug: "no-domain", ...FACTS, emailDomains: [domain] });
  await expect(opening).rejects.toMatchObject({ fields: { emailDomains: "groups.noDomain" } });
});

test("a group filled by hand is unknown to those outside; one that takes requests is known to all", async () => {
  const { db, slug } = await group();
  const open = await group({ joining: "by-request" });
  await expect(findGroupFor(db, cast.ada, slug)).rejects.toThrow(NotFound);
  await expect(askToJoin(db, cast.ada, slug, "")).rejects.toThrow(NotFound);
  await expect(leaveOwnGroup(db, cast.ada, slug)).rejects.toThrow(NotFound);
  await expect(askToJoin(db, cast.ada, "no-such-group", "")).rejects.toThrow(NotFound);
  expect((await listGroupsFor(db, cast.ada)).map((row) => row.slug)).toEqual([open.slug]);
  expect(await findGroupFor(db, cast.ada, open.slug)).toMatchObject({ standing: "outside" });
  expect(await findGroupFor(db, cast.mo_, slug)).toMatchObject({ standing: "outside" });
  await addMembers(db, cast.una, slug, ["ada"]);
  expect(await findGroupFor(db, cast.ada, slug)).toMatchObject({ standing: "member" });
});

test("a request waits until somebody who keeps order grants or refuses it", async () => {
  const { db, slug, space, id } = await group({ joining: "by-request" });
  await askToJoin(db, cast.ada, slug, "I test every build.");
  await askToJoin(db, cast.ada, slug, "Once more.");
  expect(await listWaiting(db, slug)).toMatchObject([{ person: { handle: "ada" }, words: "I test every build." }]);
  expect(await findGroupFor(db, cast.ada, slug)).toMatchObject({ standing: "waiting" });
  for (const who of [cast.ada, cast.sol, cast.lea])
    await expect(decideRequest(db, who, slug, "ada", true)).rejects.toThrow(Forbidden);
  expect(await enters(cast.ada, space)).toBe(false);
  await decideRequest(db, cast.mo_, slug, "ada", true);
  await decideRequest(db, cast.una, slug, "ada", false);
  expect(await enters(cast.ada, space)).toBe(true);
  expect((await listMembers(db, id, {})).members).toMatchObject([{ person: { handle: "ada" }, cameBy: "request" }]);
  expect(await kindsOf(slug)).toEqual(["group.opened", "group.request-made", "group.request-granted"]);
});

test("after a no one may ask again, though not soon", async () => {
  const { db, slug, space } = await group({ joining: "by-request" });
  await askToJoin(db, cast.bo_, slug, "Please");
  await decideRequest(db, cast.mo_, slug, "bo_", false, NOW);
  expect(await findGroupFor(db, cast.bo_, slug)).toMatchObject({ standing: "refused" });
  await expect(askToJoin(db, cast.bo_, slug, "Please!", NOW)).rejects.toThrow(TooMany);
  await askToJoin(db, cast.bo_, slug, "A month later", new Date(NOW.getTime() + 30 * DAY_MS));
  expect(await findGroupFor(db, cast.bo_, slug)).toMatchObject({ standing: "waiting" });
  expect(await enters(cast.bo_, space)).toBe(false);
});

test("whoever is suspended may not ask", async () => {
  const { db, slug } = await group({ joining: "by-request" });
  const who = await make.person(db, "sus", { suspendedUntil: new Date(Date.now() + DAY_MS) });
  await expect(askToJoin(db, who, slug, "")).rejects.toThrow(Forbidden);
});

test("many requests at once are one, and many decisions one", async () => {
  const { db, slug, id } = await group({ joining: "by-request" });
  await Promise.all(Array.from({ length: 10 }, () => askToJoin(db, cast.lea, slug, "Me")));
  expect(await db.$count(groupRequests, eq(groupRequests.groupId, id))).toBe(1);
  await Promise.all([true, false, true, false, true].map((yes) => decideRequest(db, cast.mo_, slug, "lea", yes)));
  const [request] = await db.select().from(groupRequests).where(eq(groupRequests.groupId, id));
  expect(await db.$count(groupMembers, eq(groupMembers.groupId, id))).toBe(request?.granted ? 1 : 0);
  expect((await kindsOf(slug)).length).toBe(3);
});

test("members leave by themselves; being put in by hand settles a request that waits", async () => {
  const { db, slug, space, id } = await group({ joining: "by-request" });
  await askToJoin(db, cast.cy_, slug, "");
  await addMembers(db, cast.una, slug, ["cy_"]);
  expect(await listWaiting(db, slug)).toEqual([]);
  expect((await listMembers(db, id, {})).members).toMatchObject([{ cameBy: "request" }]);
  await leaveOwnGroup(db, cast.cy_, slug);
  expect(await enters(cast.cy_, space)).toBe(false);
});

test("members are found by name or handle, a page at a time, each with the way they came", async () => {
  const { db, slug, id } = await group({ emailDomains: ["crew.example"] });
  const handles = Array.from({ length: 55 }, (_, n) => `crew_${String(n).padStart(2, "0")}`);
  for (const [n, handle] of handles.entries())
    await make.person(db, handle, n < 50 ? {} : { email: `${handle}@crew.example`, name: "Zoë 100%_sure" });
  await addMembers(db, cast.una, slug, handles.slice(0, 51));
  const first = await listMembers(db, id, {});
  expect(first).toMatchObject({ total: 55, pages: 2, page: 1 });
  expect(first.members).toHaveLength(50);
  const rest = await listMembers(db, id, { page: 9e9 });
  expect(rest).toMatchObject({ page: 2 });
  expect(rest.members.map(({ cameBy }) => cameBy)).toEqual(["hand", "domain", "domain", "domain", "domain"]);
  expect((await listMembers(db, id, { words: "100%_" })).total).toBe(5);
  expect((await listMembers(db, id, { words: "%" })).total).toBe(5);
  expect((await listMembers(db, id, { words: "CREW_0" })).total).toBe(10);
});

test("a group is not deleted while a space is private to it", async () => {
  const { db, slug, space, id } = await group();
  await expect(deleteGroup(db, cast.una, slug)).rejects.toThrow(Invalid);
  await addMembers(db, cast.una, slug, ["ada"]);
  await db.update(spaces).set({ groupId: null }).where(eq(spaces.id, space));
  await deleteGroup(db, cast.una, slug);
  expect(await db.$count(groupMembers, eq(groupMembers.groupId, id))).toBe(0);
  await expect(findGroup(db, cast.una, slug, NOW)).rejects.toThrow(NotFound);
});

test("a change is written down with what it was and what it is; a slug is taken once", async () => {
  const { db, slug } = await group();
  await changeGroup(db, cast.una, slug, { ...FACTS, name: "Friends", emailDomains: ["b.example", "a.example"] });
  const rows = (await db.select().from(activity)).filter(
    ({ detail, kind }) => detail?.group === slug && kind === "group.changed",
  );
  expect(rows.map(({ detail }) => detail)).toEqual([
    { group: slug, what: "name", from: "Partners", to: "Friends" },
    { group: slug, what: "emailDomains", from: "", to: "a.example b.example" },
  ]);
  await expect(openGroup(db, cast.una, { slug, ...FACTS })).rejects.toMatchObject({
    fields: { slug: "error.slugTaken" },
  });
});
