import { isNewcomer } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import type { WrittenText } from "#app/domain/people/write-text.server";
import { Invalid } from "#app/lib/errors";
import { extractMentions } from "#app/lib/markdown";
import { NEW_MEMBER_LINKS, NEW_MEMBER_MENTIONS } from "./limits";

/** Throws Invalid when somebody who joined today puts more links or mentions into a text than a first question needs. */
export function keepSpamOut(actor: Member, text: WrittenText, now: Date): void {
  if (!isNewcomer(actor, now)) return;
  const links = text.html.match(/<a [^>]*rel="ugc/g)?.length ?? 0;
  if (links > NEW_MEMBER_LINKS) throw new Invalid({ body: "error.newMemberLinks" });
  if (extractMentions(text.body).length > NEW_MEMBER_MENTIONS) throw new Invalid({ body: "error.newMemberMentions" });
}
