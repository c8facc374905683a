import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findGroup } from "#app/domain/groups/find.server";
import { GROUP_DESCRIPTION_MAX_CHARS, GROUP_NAME_MAX_CHARS } from "#app/domain/groups/limits";
import { changeGroup } from "#app/domain/groups/run.server";
import { groupPath, ownerGroupActPath, ownerGroupPath, ownerPath } from "#app/lib/paths";
import { GroupFields } from "#app/ui/groups/group-fields";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { GroupForm } from "./group-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { slug, name, description, joining, emailDomains } = await findGroup(
    work.db,
    ownerOf(work),
    work.param("slug"),
    work.now,
  );
  return { group: { slug, name }, typed: { name, description, joining, emailDomains: emailDomains.join("\n") } };
});

export const action = writing(async (work) => {
  const slug = work.param("slug");
  await changeGroup(work.db, ownerOf(work), slug, await work.form(GroupForm), work.now);
  return work.done(ownerGroupPath({ slug }), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.group.name ?? t("error.notFoundTitle"));

export default function EditGroup() {
  const { group, typed } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof GroupForm>>({ id: "group", lastResult, defaultValue: typed });
  return (
    <OwnerRooms room="groups" title={group.name}>
      <p className="mb-6 flex flex-wrap gap-3">
        <ButtonLink to={ownerGroupActPath(group, "members")}>{t("groups.members")}</ButtonLink>
        <ButtonLink to={groupPath(group)} look="quiet">
          {groupPath(group)}
        </ButtonLink>
      </p>
      <OwnerForm form={form} action={ownerGroupPath(group)}>
        <GroupFields
          fields={fields}
          bounds={{ name: GROUP_NAME_MAX_CHARS, description: GROUP_DESCRIPTION_MAX_CHARS }}
        />
        <FormRow cancelTo={ownerPath("groups")}>
          <SubmitButton>{t("groups.save")}</SubmitButton>
        </FormRow>
      </OwnerForm>
      <p className="mt-10 border-line border-t pt-6">
        <ButtonLink to={ownerGroupActPath(group, "deletion")} look="danger">
          {t("groups.delete")}
        </ButtonLink>
      </p>
    </OwnerRooms>
  );
}
