import { isModerator } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import type { PersonId } from "#db/schema/index";

/** Everybody reads their own causes; moderators those of others, to answer for them. Who voted is told to nobody. */
export const maySeeCauses = (viewer: Member, personId: PersonId): boolean =>
  viewer.id === personId || isModerator(viewer);
