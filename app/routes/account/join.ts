import { redirect } from "@remix-run/node";
import { findInviter } from "#app/domain/accounts/inviter.server";
import { homePath, signUpPath } from "#app/lib/paths";
import { rememberInviter } from "#app/web/invited.server";
import { reading } from "#app/web/respond.server";

/** A member's link for those they invite: leads to an account, and remembers whose it was. */
export const loader = reading(async (work) => {
  if (work.viewer) throw redirect(homePath(), { status: 303 });
  const inviter = await findInviter(work.db, work.param("handle"));
  if (inviter) rememberInviter(work, inviter.handle);
  throw redirect(signUpPath(), { status: 303, headers: { "Cache-Control": "no-store" } });
});
