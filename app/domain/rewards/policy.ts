import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import type { PersonId } from "#db/schema/index";

/** What somebody earns is theirs to know, and the owner's, who pays. */
export const maySeeRewards = (viewer: Member, of: PersonId): boolean => viewer.id === of || isOwner(viewer);
