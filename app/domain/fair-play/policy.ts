import { isModerator, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { PersonId } from "#db/schema/index";

/** What looks like foul play is for those who keep order in the whole community to see. */
export const seesSignals = (viewer: Viewer): viewer is Member => isModerator(viewer);

/** Nobody decides on what is about themselves. */
export const mayDecide = (viewer: Viewer, people: readonly PersonId[], now: Date): viewer is Member =>
  mayWrite(viewer, now) && seesSignals(viewer) && !people.includes(viewer.id);

/** Whom it is about may speak up once, for as long as something of theirs is held. Those who are suspended may, too. */
export const mayAppeal = (
  viewer: Member,
  { people, state, appealed }: { people: readonly PersonId[]; state: string; appealed: boolean },
): boolean => people.includes(viewer.id) && state !== "dismissed" && !appealed;
