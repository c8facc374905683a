import { eq } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { type Language, people } from "#db/schema/index";
import type { Member } from "./viewer.server";

/** Letters to this person are written in `language` from now on. */
export async function writeLettersIn(db: Db, actor: Member, language: Language): Promise<void> {
  if (actor.language === language) return;
  await db.update(people).set({ language }).where(eq(people.id, actor.id));
}
