import { sql } from "drizzle-orm";
import { isOwner } from "#app/domain/community/policy";
import type { SettingName } from "#app/domain/community/settings";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { readManyStandings, readTrustNumbers } from "./facts.server";
import { aimOf, HIGHEST_BY_RULE, isReached, LEVELS, TRUST_SETTINGS, type TrustNumbers } from "./levels";

/** How many would come to each level, and how many would be told that they are about to lose level 3. */
export type TrustForecast = { level: number; rise: number; fall: number }[];

/** Whom other numbers would affect as people stand now. It writes nothing. Throws Forbidden. */
export async function foreseeTrust(
  db: Db,
  owner: Member,
  wanted: Partial<Record<SettingName, unknown>>,
  now: Date,
): Promise<TrustForecast> {
  allow(isOwner(owner));
  const numbers = { ...(await readTrustNumbers(db)), ...trustNumbersIn(wanted) };
  const forecast: TrustForecast = [];
  for (const { level } of LEVELS.slice(0, HIGHEST_BY_RULE + 1)) {
    const aim = aimOf(level);
    if (!aim) continue;
    const standings = await readManyStandings(db, sql`p.trust_level = ${level}`, numbers, now);
    const reached = standings.filter(({ facts }) => isReached(aim, facts, numbers)).length;
    const last = forecast.at(-1);
    if (level < HIGHEST_BY_RULE) forecast.push({ level: level + 1, rise: reached, fall: 0 });
    else if (last) last.fall = standings.length - reached;
  }
  return forecast;
}

const trustNumbersIn = (wanted: Partial<Record<SettingName, unknown>>): Partial<TrustNumbers> =>
  Object.fromEntries(
    TRUST_SETTINGS.filter((name) => typeof wanted[name] === "number").map((name) => [name, wanted[name]]),
  );
