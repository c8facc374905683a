import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { EMAIL_MAX_CHARS } from "#app/domain/people/limits";
import { listSpaces } from "#app/domain/spaces/list.server";
import { inviteStaff } from "#app/domain/staff/invite.server";
import { STAFF_TITLE_MAX_CHARS } from "#app/domain/staff/limits";
import { ownerPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { RightsFields } from "#app/ui/owner/rights-fields";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { InviteForm } from "./rights-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const spaces = await listSpaces(work.db, ownerOf(work));
  return spaces.map(({ slug, name, private: hidden }) => ({ slug, name, private: hidden }));
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  await inviteStaff(work.db, owner, await work.form(InviteForm), work.now);
  return work.done(ownerPath("staff"), "invited");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("staff.inviteTitle"));

export default function Invite() {
  const spaces = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof InviteForm>>({
    id: "invite",
    lastResult,
    defaultValue: { role: "staff" },
  });
  return (
    <OwnerRooms room="staff" title={t("staff.inviteTitle")} lead={t("staff.inviteLead")}>
      <OwnerForm form={form}>
        <TextField
          type="email"
          field={fields.email}
          label={t("staff.email")}
          autoComplete="off"
          maxLength={EMAIL_MAX_CHARS}
          bounds={{ max: EMAIL_MAX_CHARS }}
        />
        <RightsFields fields={fields} spaces={spaces} titleMax={STAFF_TITLE_MAX_CHARS} />
        <FormRow cancelTo={ownerPath("staff")}>
          <SubmitButton>{t("staff.send")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}
