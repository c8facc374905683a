import { desc, eq } from "drizzle-orm";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type PersonId, people, trustChanges } from "#db/schema/index";
import { amongPeople, readStandings, readTrustNumbers } from "./facts.server";
import { aimOf, HIGHEST_BY_RULE, type TrustFact, type TrustLevel } from "./levels";
import { maySeeTrust } from "./policy";

/** Changes of a level that its page tells of. */
const MOST_CHANGES = 20;

export type Progress = { fact: TrustFact; have: number; need: number };

export type ShownTrust = {
  level: TrustLevel;
  /** Set by hand: no rule changes it. */
  held: boolean;
  /** What the next level takes, or, at the highest that rules give, what keeps it; null where no rule changes the level. */
  aim: { level: number; lately: number | null; keeps: boolean; progress: Progress[] } | null;
  /** When the level goes, unless what it takes is done again. */
  lostOn: Date | null;
  changes: {
    id: number;
    from: number;
    to: number;
    at: Date;
    changer: PersonRef | null;
    reason: string | null;
  }[];
};

/** How somebody stands: their level, what the next one takes and how much of it is there, and how it changed. Throws Forbidden. */
export async function showTrust(db: Db, viewer: Member, personId: PersonId, now: Date): Promise<ShownTrust> {
  allow(maySeeTrust(viewer, personId));
  const numbers = await readTrustNumbers(db);
  const [[person], [standing], changes] = await Promise.all([
    db.select({ level: people.trustLevel, held: people.trustHeld }).from(people).where(eq(people.id, personId)),
    readStandings(db, amongPeople([personId]), numbers, now),
    db
      .select({
        id: trustChanges.id,
        from: trustChanges.fromLevel,
        to: trustChanges.toLevel,
        at: trustChanges.happenedAt,
        changer: personJson(trustChanges.changerId),
        reason: trustChanges.reason,
      })
      .from(trustChanges)
      .where(eq(trustChanges.personId, personId))
      .orderBy(desc(trustChanges.id))
      .limit(MOST_CHANGES),
  ]);
  const level = (person?.level ?? 0) as TrustLevel;
  const aim = standing ? aimOf(level) : null;
  const warnedAt = standing?.warnedAt ?? null;
  return {
    level,
    held: person?.held ?? false,
    aim:
      standing && aim
        ? {
            level: aim.level,
            lately: aim.lately ? numbers.trust3Window : null,
            keeps: level === HIGHEST_BY_RULE,
            progress: (aim.needs ?? []).map(({ fact, setting }) => ({
              fact,
              have: standing.facts[fact],
              need: numbers[setting],
            })),
          }
        : null,
    lostOn: warnedAt && new Date(warnedAt.getTime() + numbers.trust3NoticeDays * DAY_MS),
    changes,
  };
}
