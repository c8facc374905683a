import { readSettings } from "#app/domain/community/settings.server";
import { isNewcomer } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import type { WrittenText } from "#app/domain/people/write-text.server";
import { Invalid } from "#app/lib/errors";
import { extractMentions } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";

/** Throws Invalid when somebody who joined today puts more links or mentions into a text than a first question needs. */
export async function keepSpamOut(
  db: Db,
  actor: Member,
  text: Pick<WrittenText, "body" | "html">,
  now: Date,
): Promise<void> {
  if (!isNewcomer(actor, now)) return;
  const most = await readSettings(db, ["newMemberLinks", "newMemberMentions"]);
  const links = text.html.match(/<a [^>]*rel="ugc/g)?.length ?? 0;
  if (links > most.newMemberLinks) throw new Invalid({ body: "error.newMemberLinks" });
  if (extractMentions(text.body).length > most.newMemberMentions)
    throw new Invalid({ body: "error.newMemberMentions" });
}
