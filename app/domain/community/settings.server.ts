import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { people, settings } from "#db/schema/index";
import { isOwner } from "./policy";
import {
  type AnySettingValue,
  fitsSetting,
  SETTING_NAMES,
  type SettingName,
  type SettingValue,
  settingOf,
} from "./settings";

/** Values of settings by their names. */
export type SettingValues<Name extends SettingName = SettingName> = { [N in Name]: SettingValue<N> };

/** What the owner set, or what the house has. Read inside the verb that it rules, so that a change holds at once. */
export async function readSetting<Name extends SettingName>(db: Db, name: Name): Promise<SettingValue<Name>> {
  return (await readSettings(db, [name]))[name];
}

/** The same for several settings in one statement. */
export async function readSettings<Name extends SettingName>(
  db: Db,
  names: readonly Name[],
): Promise<SettingValues<Name>> {
  const rows = await db
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, [...names]));
  const changed = new Map<string, unknown>(rows.map(({ name, value }) => [name, value]));
  const values = names.map((name) => {
    const value = changed.get(name);
    return [name, fitsSetting(name, value) ? value : settingOf(name).default];
  });
  return Object.fromEntries(values) as SettingValues<Name>;
}

/** A setting that is a number, as a value within another statement. */
export function settingNumber(name: SettingName): SQL<number> {
  const fallback = Number(settingOf(name).default);
  return sql<number>`coalesce((select (s.value)::int from settings s where s.name = ${name}), ${fallback}::int)`.mapWith(
    Number,
  );
}

/** A setting that is on or off, as a value within another statement. */
export function settingSwitch(name: SettingName): SQL<boolean> {
  const fallback = settingOf(name).default === true;
  return sql<boolean>`coalesce((select (s.value)::boolean from settings s where s.name = ${name}), ${fallback}::boolean)`;
}

/**
 * The settings are as the owner says; one that is set to the house's own value follows the house again. Each change is on record.
 * Throws Forbidden, Invalid by the names of the settings that cannot have this value.
 */
export async function changeSettings(
  db: Db,
  owner: Member,
  changes: Readonly<Partial<Record<SettingName, AnySettingValue>>>,
  now = new Date(),
): Promise<void> {
  allow(isOwner(owner));
  const names = SETTING_NAMES.filter((name) => name in changes);
  const wrong = names.filter((name) => !fitsSetting(name, changes[name]));
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map((name) => [name, "error.setting"])));
  await inTransaction(db, async (tx) => {
    // Changes take turns, so that each is recorded with the value it replaced.
    await tx.execute(sql`lock table ${settings} in share row exclusive mode`);
    const before: Record<string, unknown> = await readSettings(tx, names);
    for (const name of names) {
      const value = changes[name];
      if (value === undefined || value === before[name]) continue;
      await setTo(tx, owner, name, value, now);
      const from = before[name] as AnySettingValue;
      await record(tx, {
        kind: "setting.changed",
        actorId: owner.id,
        happenedAt: now,
        detail: { what: name, from, to: value },
      });
    }
  });
}

async function setTo(tx: Tx, owner: Member, name: SettingName, value: AnySettingValue, now: Date): Promise<void> {
  if (value === settingOf(name).default) {
    await tx.delete(settings).where(eq(settings.name, name));
    return;
  }
  const set = { value, changedAt: now, changerId: owner.id };
  await tx
    .insert(settings)
    .values({ name, ...set })
    .onConflictDoUpdate({ target: settings.name, set });
}

export type ChangedSetting = { changedAt: Date; changer: { handle: string; name: string } | null };

/** Which settings are not as the house has them, since when and by whom. */
export async function listChangedSettings(db: Db): Promise<Partial<Record<SettingName, ChangedSetting>>> {
  const rows = await db
    .select({ name: settings.name, changedAt: settings.changedAt, handle: people.handle, changer: people.name })
    .from(settings)
    .leftJoin(people, eq(people.id, settings.changerId));
  return Object.fromEntries(
    rows.map(({ name, changedAt, handle, changer }) => [
      name,
      { changedAt, changer: handle !== null && changer !== null ? { handle, name: changer } : null },
    ]),
  );
}
