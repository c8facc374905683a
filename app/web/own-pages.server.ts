import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import type { Reading } from "./respond.server";

/** The viewer, whose own pages the address names by their handle. Throws SignInNeeded for a guest, Forbidden for anybody else. */
export function ownerOfPage({ member, param }: Pick<Reading, "member" | "param">): Member {
  const viewer = member();
  allow(viewer.handle === param("handle").toLowerCase());
  return viewer;
}
