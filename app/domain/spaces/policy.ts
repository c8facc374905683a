import { mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";

/** Opening, changing and closing spaces is the owner's. */
export const mayRunSpaces = (viewer: Viewer, now: Date): viewer is Member =>
  mayWrite(viewer, now) && viewer.role === "owner";
