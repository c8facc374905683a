import { isModerator, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { PersonId } from "#db/schema/index";

/** Everybody reads how they stand; moderators and owners how others do, to answer for it. */
export const maySeeTrust = (viewer: Member, personId: PersonId): boolean =>
  viewer.id === personId || isModerator(viewer);

/** Moderators and owners set the level of members by hand, never their own. Staff have their rights by their role. */
export const maySetTrust = (viewer: Viewer, person: { id: PersonId; role: string }, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isModerator(viewer) && viewer.id !== person.id && person.role === "member";
