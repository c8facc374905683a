import { redirect } from "@remix-run/node";
import { accountPath } from "#app/lib/paths";
import { reading } from "#app/web/respond.server";

/** The account's own address leads to its first room. */
export const loader = reading(async ({ member }) => {
  member();
  return redirect(accountPath(), { status: 302 });
});
