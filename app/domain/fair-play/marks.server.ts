import { lt, sql } from "drizzle-orm";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type PersonId, signInMarks } from "#db/schema/index";
import { MARK_DAYS } from "./limits";

/** From where somebody is signed in. */
export type SignedInFrom = { ip: string; userAgent: string | null };

/**
 * It is marked from where this person is signed in: not the address itself, but what the same one leaves again, each mark once a
 * day at most.
 */
export async function markSignIn(
  db: Db,
  seal: Pick<Seal, "mark">,
  personId: PersonId,
  { ip, userAgent }: SignedInFrom,
  now: Date,
): Promise<void> {
  const network = networkOf(ip);
  const marks = [
    { of: "address", mark: seal.mark(network, "fair play: address of a sign-in") },
    { of: "device", mark: seal.mark(`${network}\n${userAgent ?? ""}`, "fair play: device of a sign-in") },
  ] as const;
  await db
    .insert(signInMarks)
    .values(marks.map((mark) => ({ ...mark, personId, seenOn: isoDay(now) })))
    .onConflictDoUpdate({
      target: [signInMarks.personId, signInMarks.mark],
      set: { seenOn: isoDay(now) },
      setWhere: sql`${signInMarks.seenOn} < ${isoDay(now)}`,
    });
}

/** The part of an address that a household has: devices on IPv6 choose the rest anew all the time. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(gap).fill("0"), ...right]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}

/** Marks that nobody left again for long are gone. */
export async function clearOldMarks(db: Db, now: Date): Promise<void> {
  await db.delete(signInMarks).where(lt(signInMarks.seenOn, isoDay(new Date(now.getTime() - MARK_DAYS * DAY_MS))));
}
