import { data, type MetaFunction, redirectDocument } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SIGN_UP_RATE } from "#app/domain/accounts/limits";
import type { Member } from "#app/domain/people/viewer.server";
import { acceptAsNewcomer, acceptInvitation, findInvitation, isInvited } from "#app/domain/staff/accept.server";
import { NotFound } from "#app/lib/errors";
import { homePath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { letIn } from "#app/web/entrance.server";
import { languageOf } from "#app/web/language.server";
import { noticeCookie } from "#app/web/notice.server";
import { type Reading, reading, type Writing, writingAsGuest } from "#app/web/respond.server";
import { invitationForm } from "./invitation-form";
import { DeadInvitation, Invitation, type InvitationSeen } from "./invitation-parts";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

/** Looking at an invitation uses nothing up. */
export const loader = reading(async (work) => {
  const seen = await seenInvitation(work);
  return data(seen, { status: seen.state === "unknown" ? 404 : 200 });
});

async function seenInvitation({ db, viewer, param, now }: Reading): Promise<InvitationSeen> {
  const found = await findInvitation(db, param("secret"), now).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (found === null) return { state: "unknown" };
  if (found.state !== "open") return { state: found.state };
  const { email, role, title, inviter, hasAccount } = found;
  const spaces = found.spaces.map(({ name }) => name);
  const me = viewer && { name: viewer.name, invited: await isInvited(db, viewer, email) };
  return { state: "open", email, role, title, inviter, spaces, hasAccount, me };
}

export const action = writingAsGuest(async (work) => (work.viewer ? accept(work, work.viewer) : begin(work)));

async function accept({ db, param, now, context }: Writing, viewer: Member) {
  await acceptInvitation(db, viewer, param("secret"), now);
  context.cookies.push(noticeCookie("joinedStaff"));
  return redirectDocument(homePath(), 303);
}

async function begin(work: Writing) {
  const { app, db, param, now, context, request } = work;
  await app.limits.count(SIGN_UP_RATE, context.ip);
  const { email } = await findInvitation(db, param("secret"), now);
  const { name, handle, password } = await work.form(invitationForm(email));
  const language = await languageOf(request);
  const id = await acceptAsNewcomer(db, param("secret"), { name, handle, password, language }, now);
  context.cookies.push(noticeCookie("joinedStaff"));
  return letIn(work, id, homePath());
}

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t("invitation.pageTitle"), [{ name: "robots", content: "noindex" }]);

export default function InvitationPage() {
  const seen = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-md">
      {seen.state === "open" ? <Invitation {...seen} /> : <DeadInvitation state={seen.state} />}
    </div>
  );
}
