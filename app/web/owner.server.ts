import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import type { Reading } from "./respond.server";

/** The viewer, who is an owner. Throws SignInNeeded for a guest, Forbidden for everybody else. */
export function ownerOf(work: Pick<Reading, "member">): Member {
  const member = work.member();
  allow(isOwner(member));
  return member;
}
