import { useForm } from "@conform-to/react";
import { Form, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { InvitationState } from "#app/domain/staff/accept.server";
import { signInPath, signOutPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { ButtonLink } from "#app/ui/kit/button";
import { FormError } from "#app/ui/kit/field";
import { forgetSearches } from "#app/ui/search/recent-searches";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import type { Role } from "#db/schema/index";
import { AddressLine, NameFields, NewPasswordField } from "./account-fields";
import type { invitationForm } from "./invitation-form";

type OpenInvitation = {
  state: "open";
  email: string;
  role: Role;
  title: string | null;
  inviter: string;
  spaces: string[];
  /** Whether there is an account with the invited address. */
  hasAccount: boolean;
  /** Who looks at it, and whether it went to their address; null for a guest. */
  me: { name: string; invited: boolean } | null;
};
export type InvitationSeen = OpenInvitation | { state: Exclude<InvitationState, "open"> | "unknown" };

/** Why an invitation cannot be accepted any more, and what to do. */
export function DeadInvitation({ state }: { state: Exclude<InvitationSeen["state"], "open"> }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t(`invitation.${state}Title`)}</h1>
      <p className="mt-3 text-muted">{t(`invitation.${state}Text`)}</p>
      <p className="mt-6">
        <ButtonLink to={signInPath()}>{t("invitation.signIn")}</ButtonLink>
      </p>
    </>
  );
}

/** Who invites to what, and the way for whoever looks at it to accept. */
export function Invitation(invitation: OpenInvitation) {
  const { t } = useTranslation();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community.name;
  const { role, inviter, title, spaces } = invitation;
  return (
    <>
      <h1 className="text-2xl">{t("invitation.title", { community })}</h1>
      <div className="mt-3 mb-6 space-y-2">
        {role !== "member" && <p>{t(`invitation.text_${role}`, { inviter })}</p>}
        {title && <p>{t("invitation.as", { title })}</p>}
        {spaces.length > 0 && <p>{t("invitation.spaces", { spaces: spaces.join(", ") })}</p>}
      </div>
      <Way {...invitation} />
    </>
  );
}

function Way({ me, hasAccount, email }: OpenInvitation) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (me) return me.invited ? <AcceptForm name={me.name} /> : <OtherAccount name={me.name} email={email} />;
  if (!hasAccount) return <NewcomerForm email={email} />;
  return (
    <div className="space-y-4 border-line border-t pt-5">
      <p>{t("invitation.signInFirst", { email })}</p>
      <ButtonLink to={signInPath(pathname)} look="accent">
        {t("invitation.signIn")}
      </ButtonLink>
    </div>
  );
}

function AcceptForm({ name }: { name: string }) {
  const { t } = useTranslation();
  const { lastResult } = useSent();
  return (
    <Form method="post" className="space-y-4 border-line border-t pt-5">
      <FormError id="accept-error" errors={lastResult?.error?.[""] ?? undefined} />
      <p className="text-muted">{t("invitation.acceptAs", { name })}</p>
      <SubmitButton>{t("invitation.accept")}</SubmitButton>
    </Form>
  );
}

function OtherAccount({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation();
  return (
    <Form
      method="post"
      action={signOutPath()}
      onSubmit={forgetSearches}
      className="space-y-4 border-line border-t pt-5"
    >
      <p>{t("invitation.otherAccount", { name, email })}</p>
      <SubmitButton>{t("layout.signOut")}</SubmitButton>
    </Form>
  );
}

function NewcomerForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const { lastResult } = useSent();
  const [form, fields] = useForm<z.input<ReturnType<typeof invitationForm>>>({
    id: "invitation",
    lastResult,
    constraint: { name: { required: true }, handle: { required: true }, password: { required: true } },
  });
  return (
    <Form method="post" id={form.id} noValidate className="space-y-5 border-line border-t pt-5">
      <FormError id={form.errorId} errors={form.errors} />
      <p>{t("invitation.newcomer", { email })}</p>
      <AddressLine label={t("staff.email")} email={email} />
      <NameFields fields={fields} />
      <NewPasswordField field={fields.password} />
      <SubmitButton>{t("invitation.newcomerSubmit")}</SubmitButton>
    </Form>
  );
}
