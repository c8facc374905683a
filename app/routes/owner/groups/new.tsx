import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { GROUP_DESCRIPTION_MAX_CHARS, GROUP_NAME_MAX_CHARS, GROUP_SLUG_MAX_CHARS } from "#app/domain/groups/limits";
import { openGroup } from "#app/domain/groups/run.server";
import { ownerGroupActPath, ownerGroupPath, ownerPath } from "#app/lib/paths";
import { addressOf } from "#app/routes/owner/address-field";
import { GroupFields } from "#app/ui/groups/group-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { NewGroupForm } from "./group-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  ownerOf(work);
  return null;
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const form = await work.form(NewGroupForm);
  const slug = addressOf(form, GROUP_SLUG_MAX_CHARS);
  await openGroup(work.db, owner, { ...form, slug }, work.now);
  return work.done(ownerGroupActPath({ slug }, "members"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("groups.newTitle"));

export default function NewGroup() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<Typed>({ id: "group", lastResult, defaultValue: { joining: "by-hand" } });
  return (
    <OwnerRooms room="groups" title={t("groups.newTitle")}>
      <OwnerForm form={form} action={ownerGroupPath()}>
        <GroupFields
          fields={fields}
          address={fields.slug}
          bounds={{ name: GROUP_NAME_MAX_CHARS, description: GROUP_DESCRIPTION_MAX_CHARS }}
        />
        <FormRow cancelTo={ownerPath("groups")}>
          <SubmitButton>{t("groups.openSubmit")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}

type Typed = z.input<typeof NewGroupForm>;
