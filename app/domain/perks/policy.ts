import { mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { PersonId } from "#db/schema/index";

/** Whoever has points may spend them. */
export const mayRedeem = (viewer: Viewer, now: Date): viewer is Member => mayWrite(viewer, now);

/** What members wait for is for those who speak for the company to hand over. */
export const seesQueue = (viewer: Viewer): viewer is Member => viewer?.role === "staff" || viewer?.role === "owner";

/** Nobody hands a perk over to themselves. */
export const maySettle = (viewer: Viewer, of: PersonId, now: Date): viewer is Member =>
  mayWrite(viewer, now) && seesQueue(viewer) && viewer.id !== of;
