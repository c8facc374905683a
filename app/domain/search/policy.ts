import type { Member, Viewer } from "#app/domain/people/viewer.server";

/** What search is used for, and what it shows first, is for owners and staff: moderators look after posts. */
export const runsSearch = (viewer: Viewer): viewer is Member => viewer?.role === "owner" || viewer?.role === "staff";
