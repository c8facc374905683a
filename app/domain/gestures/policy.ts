import { isOwner } from "#app/domain/community/policy";
import { mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { PersonId, Role } from "#db/schema/index";

/** What was given stands open to all who could have given it. */
export const seesGestures = (viewer: Viewer): viewer is Member => viewer !== null && viewer.role !== "member";

/** Those who work for the community make gestures to its members: never to themselves, or to each other. */
export const mayGesture = (viewer: Viewer, person: { id: PersonId; role: Role }, now: Date): viewer is Member =>
  mayWrite(viewer, now) && seesGestures(viewer) && person.role === "member" && person.id !== viewer.id;

/** Whoever gave it takes it back, or an owner. */
export const mayTakeBack = (viewer: Viewer, giverId: PersonId, now: Date): viewer is Member =>
  mayWrite(viewer, now) && seesGestures(viewer) && (viewer.id === giverId || isOwner(viewer));
