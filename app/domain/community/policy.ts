import type { Member, Viewer } from "#app/domain/people/viewer.server";

/** The rules, the rooms and the rights of a community are its owners' to change. */
export const isOwner = (viewer: Viewer): viewer is Member => viewer?.role === "owner";
