import { revokeInvitation } from "#app/domain/staff/invite.server";
import { ownerPath } from "#app/lib/paths";
import { invitationIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** The invitation is taken back. */
export const action = acting(async (work) => {
  await revokeInvitation(work.db, ownerOf(work), invitationIdOf(work.param("id")), work.now);
  return work.done(ownerPath("staff"), "saved");
});
