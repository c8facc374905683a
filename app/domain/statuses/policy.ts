import { mayWrite, speaksFor } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { SpaceId } from "#db/schema/index";

/** Who may say how far the company is with a question, who takes care of an idea, and mend what was said: staff who speak for it there. */
export const maySpeak = (viewer: Viewer, spaceId: SpaceId, now: Date): viewer is Member =>
  mayWrite(viewer, now) && speaksFor(viewer, spaceId);

/** The queue of what waits for the company's word is for those who may give it. */
export const maySeeQueue = (viewer: Viewer): viewer is Member => viewer !== null && viewer.speaksFor.length > 0;
