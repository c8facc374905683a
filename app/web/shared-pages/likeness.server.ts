import { hasStakes } from "#app/domain/ideas/own-votes.server";
import { hasTraces as hasTracesOnIdea } from "#app/domain/ideas/traces.server";
import { isNewcomer } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import { hasTraces } from "#app/domain/questions/traces.server";
import { ANYBODY } from "#app/lib/anybody";
import { ideasPath, personPath } from "#app/lib/paths";
import { placeOf } from "#app/lib/writing-places";
import type { Db } from "#app/platform/db.server";
import { ideaIdIn, questionIdIn } from "#app/web/ids.server";
import type { PersonId } from "#db/schema/index";
import { ideasAmong } from "./topics";
import type { PageKind } from "./which";

/** Nobody has this id: whatever is asked about it, such as how it voted, is answered by nothing. */
const NOBODY = 0 as PersonId;

/**
 * The member whom this one sees pages alike with, but for what names or shows the reader: nobody, with the trust and the
 * private spaces of this one. Null for whoever has more rights than members have, or fewer.
 */
export function likenessOf(member: Member, now: Date): Member | null {
  const { role, suspendedUntil, needsTwoFactor, speaksFor, privateSpaces, trustLevel } = member;
  const plain = role === "member" && suspendedUntil === null && !needsTwoFactor && !isNewcomer(member, now);
  if (!plain || speaksFor.length > 0) return null;
  return {
    ...ANYBODY,
    id: NOBODY,
    role,
    title: null,
    picture: null,
    trustLevel,
    language: "en",
    joinedAt: new Date(0),
    suspendedUntil,
    needsTwoFactor,
    speaksFor: [],
    privateSpaces,
  };
}

/** Names the members who are like this one: nobody with other rights has the same. */
export const nameOfLikeness = ({ trustLevel, privateSpaces }: Member): string =>
  `${trustLevel}/${[...privateSpaces].sort((a, b) => a - b).join(",")}`;

/** Whether the page at this address, which tells of these topics, shows this member votes or ideas of their own among those that it lists. */
export const listsOwn = async (
  db: Db,
  member: Member,
  pathname: string,
  topics: ReadonlySet<string>,
): Promise<boolean> => pathname === ideasPath() && hasStakes(db, member.id, ideasAmong(topics));

/** Whether the page shows this member anything that it does not show to those like them: their own posts, votes, marks or words. */
export async function isOwnPage(db: Db, member: Member, kind: PageKind, pathname: string): Promise<boolean> {
  if (kind === "list") return pathname === personPath(member);
  const place = placeOf(pathname);
  const ideaId = kind === "idea" ? ideaIdIn(pathname) : null;
  if (ideaId !== null) return hasTracesOnIdea(db, member.id, { ideaId, place });
  const questionId = questionIdIn(pathname);
  return questionId === null || hasTraces(db, member.id, { questionId, place });
}
