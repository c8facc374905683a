import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mintToken } from "#app/domain/accounts/tokens.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { acceptAsNewcomer, acceptInvitation, findInvitation } from "#app/domain/staff/accept.server";
import { inviteAgain, inviteStaff, revokeInvitation } from "#app/domain/staff/invite.server";
import { listInvitations } from "#app/domain/staff/list.server";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { activity, invitations, people } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const now = new Date();
const agent = { role: "staff", title: "Network engineer", spaces: ["plans", "beta"] } as const;
const newcomer = (handle: string) => ({ name: "New Agent", handle, password: "tern gannet puffin" });

/** An open invitation to this address, and the secret in its letter. */
async function invite(email: string, rights: Partial<Parameters<typeof inviteStaff>[2]> = {}) {
  const { db } = database.current;
  await inviteStaff(db, cast.una, { ...agent, ...rights, email });
  const [invitation] = await db.select().from(invitations).where(eq(invitations.email, email));
  if (!invitation) throw new Error("nobody was invited");
  const secret = await mintToken(db, { kind: "invitation", invitationId: invitation.id }, now);
  return { id: invitation.id, secret };
}

const stateOf = async (secret: string, at = now) => (await findInvitation(database.current.db, secret, at)).state;

test("only owners invite, send again and take back", async () => {
  const { db } = database.current;
  const { id } = await invite("guarded@example.com");
  for (const other of [cast.ada, cast.lea, cast.sol, cast.mo_]) {
    await expect(inviteStaff(db, other, { ...agent, email: "x@example.com" })).rejects.toThrow(Forbidden);
    await expect(inviteAgain(db, other, id)).rejects.toThrow(Forbidden);
    await expect(revokeInvitation(db, other, id)).rejects.toThrow(Forbidden);
    await expect(listInvitations(db, other)).rejects.toThrow(Forbidden);
  }
});

test("an address is invited once at a time, and never one that has rights", async () => {
  const { db } = database.current;
  await invite("twice@example.com");
  for (const email of ["twice@example.com", "TWICE@example.com"])
    await expect(inviteStaff(db, cast.una, { ...agent, email })).rejects.toMatchObject({
      fields: { email: "error.alreadyInvited" },
    });
  await expect(inviteStaff(db, cast.una, { ...agent, email: "sol@example.com" })).rejects.toMatchObject({
    fields: { email: "error.alreadyStaff" },
  });
});

test("whoever was invited gets just the rights they were invited to", async () => {
  const { db } = database.current;
  const wanted = await make.person(db, "wanted");
  const { secret } = await invite("wanted@example.com");
  expect(await stateOf(secret)).toBe("open");
  await acceptInvitation(db, wanted, secret, now);
  expect(await findMember(db, wanted.id)).toMatchObject({
    role: "staff",
    title: "Network engineer",
    speaksFor: [cast.spaces.plans, cast.spaces.beta],
  });
  expect(await stateOf(secret)).toBe("accepted");
});

test("looking at an invitation, as often as one likes, uses nothing up", async () => {
  const { secret } = await invite("looker@example.com");
  for (let n = 0; n < 10; n++) expect(await stateOf(secret)).toBe("open");
});

test("nobody else accepts it: not another member, not a moderator, and not with an address that only looks the same", async () => {
  const { db } = database.current;
  const { secret } = await invite("right@example.com");
  const almost = await make.person(db, "almost", { email: "right@example.com.evil.test" });
  for (const other of [cast.ada, cast.mo_, almost])
    await expect(acceptInvitation(db, other, secret, now)).rejects.toThrow(Forbidden);
  expect(await stateOf(secret)).toBe("open");
  expect(await findMember(db, almost.id)).toMatchObject({ role: "member" });
});

test.each(["expired", "revoked", "accepted", "unknown"])("an invitation that is %s gives nothing", async (state) => {
  const { db } = database.current;
  const handle = `for_${state}`;
  const person = await make.person(db, handle);
  const { id, secret } = await invite(`${handle}@example.com`);
  const at = state === "expired" ? new Date(now.getTime() + 8 * DAY_MS) : now;
  if (state === "revoked") await revokeInvitation(db, cast.una, id);
  if (state === "accepted") await acceptInvitation(db, person, secret, now);
  const used = state === "unknown" ? "no-such-secret" : secret;
  if (state === "accepted") await make.change(db, person, { role: "member" });
  await expect(acceptInvitation(db, person, used, at)).rejects.toThrow(NotFound);
  await expect(acceptAsNewcomer(db, used, newcomer(`new_${state}`), at)).rejects.toThrow(NotFound);
  expect(await findMember(db, person.id)).toMatchObject({ role: "member" });
  if (state === "unknown") await expect(findInvitation(db, used, at)).rejects.toThrow(NotFound);
  else expect(await stateOf(used, at)).toBe(state);
});

test("a newer letter ends the link of the older one; taking back twice is taking back", async () => {
  const { db } = database.current;
  const { id, secret } = await invite("again@example.com");
  await mintToken(db, { kind: "invitation", invitationId: id }, now);
  await expect(findInvitation(db, secret, now)).rejects.toThrow(NotFound);
  await revokeInvitation(db, cast.una, id);
  await revokeInvitation(db, cast.una, id);
  await expect(inviteAgain(db, cast.una, id)).rejects.toThrow(NotFound);
  expect(await db.$count(activity, eq(activity.kind, "staff.invitation-revoked"))).toBe(2);
});

test("somebody new makes their account by the letter alone, at the invited address", async () => {
  const { db } = database.current;
  const { secret } = await invite("fresh@example.com", { role: "moderator" });
  const id = await acceptAsNewcomer(db, secret, newcomer("fresh"), now);
  const [row] = await db.select().from(people).where(eq(people.id, id));
  expect(row).toMatchObject({ email: "fresh@example.com", role: "moderator", handle: "fresh" });
});

test("an address that has an account makes no second one, and the link stays good for its owner", async () => {
  const { db } = database.current;
  const known = await make.person(db, "known");
  const { secret } = await invite("known@example.com");
  await expect(acceptAsNewcomer(db, secret, newcomer("known_two"), now)).rejects.toThrow(Conflict);
  await expect(acceptAsNewcomer(db, secret, newcomer("admin"), now)).rejects.toThrow(Invalid);
  await acceptInvitation(db, known, secret, now);
});

test("twenty at once on one link: one gets through", async () => {
  const { db } = database.current;
  const person = await make.person(db, "racer");
  const { secret } = await invite("racer@example.com");
  const accepted = await settle((actor: Member) => acceptInvitation(db, actor, secret, now), Array(20).fill(person));
  expect(accepted).toBe(1);

  const fresh = await invite("crowd@example.com");
  const handles = Array.from({ length: 20 }, (_, n) => `crowd_${n}`);
  const made = await settle((handle: string) => acceptAsNewcomer(db, fresh.secret, newcomer(handle), now), handles);
  expect(made).toBe(1);
  expect(await db.$count(people, eq(people.email, "crowd@example.com"))).toBe(1);
});

test("an invitation takes no rights away: an owner who accepts one stays an owner", async () => {
  const { db } = database.current;
  const promoted = await make.person(db, "promoted");
  const { secret } = await invite("promoted@example.com");
  const owner = await make.change(db, promoted, { role: "owner" });
  await acceptInvitation(db, owner, secret, now);
  expect(await findMember(db, owner.id)).toMatchObject({ role: "owner" });
});

test("the record names the invitation, and not the address it went to", async () => {
  const { db } = database.current;
  const email = `${randomUUID()}@example.com`;
  const { id } = await invite(email);
  const rows = await db.select({ detail: activity.detail }).from(activity).where(eq(activity.kind, "staff.invited"));
  expect(rows.some(({ detail }) => detail?.invitation === id)).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(email);
});

async function settle<T>(act: (input: T) => Promise<unknown>, inputs: T[]): Promise<number> {
  const outcomes = await Promise.allSettled(inputs.map(act));
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}
