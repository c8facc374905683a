import type { Member } from "#app/domain/people/viewer.server";
import { runsSearch } from "#app/domain/search/policy";
import { allow } from "#app/lib/errors";
import type { Reading } from "./respond.server";

/** The viewer, who sees what search is used for. Throws SignInNeeded for a guest, Forbidden for everybody else. */
export function searchStaffOf(work: Pick<Reading, "member">): Member {
  const member = work.member();
  allow(runsSearch(member));
  return member;
}
