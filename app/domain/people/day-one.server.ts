import { eq } from "drizzle-orm";
import type { SettingName } from "#app/domain/community/settings";
import { readSetting } from "#app/domain/community/settings.server";
import { TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import { people } from "#db/schema/index";
import { isNewcomer } from "./roles";
import type { Member } from "./viewer.server";

/** What a newcomer may write on day one: as many of a kind as the setting says, of which `countSince` says how many there are; `word` says no. */
export type DayOneLimit = {
  setting: Extract<SettingName, "questionsOnDayOne" | "answersOnDayOne" | "ideasOnDayOne">;
  word: string;
  countSince(since: Date): Promise<number>;
};

/** Throws TooMany when a newcomer has written as many as day one allows. The rest may write as they like. */
export async function keepDayOneLimit(tx: Tx, actor: Member, now: Date, limit: DayOneLimit): Promise<void> {
  if (!isNewcomer(actor, now)) return;
  // One author's texts take turns, so that two at once cannot both be the last one allowed.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for("no key update");
  const written = await limit.countSince(new Date(now.getTime() - DAY_MS));
  if (written >= (await readSetting(tx, limit.setting))) throw new TooMany(limit.word);
}
