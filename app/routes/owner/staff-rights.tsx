import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { listSpaces } from "#app/domain/spaces/list.server";
import { changeStaff } from "#app/domain/staff/change.server";
import { STAFF_TITLE_MAX_CHARS } from "#app/domain/staff/limits";
import { findStaff } from "#app/domain/staff/list.server";
import { ownerPath, ownerStaffPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { RightsFields } from "#app/ui/owner/rights-fields";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { RightsForm } from "./rights-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const [person, spaces] = await Promise.all([
    findStaff(work.db, owner, work.param("handle")),
    listSpaces(work.db, owner),
  ]);
  return { person, spaces: spaces.map(({ slug, name, private: hidden }) => ({ slug, name, private: hidden })) };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  await changeStaff(work.db, owner, work.param("handle"), await work.form(RightsForm), work.now);
  return work.done(ownerPath("staff"), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("staff.changeTitle", { name: data?.person.name }));

export default function StaffRights() {
  const { person, spaces } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof RightsForm>>({
    id: "rights",
    lastResult,
    defaultValue: { role: person.role, title: person.title ?? "", spaces: person.spaces.map(({ slug }) => slug) },
  });
  return (
    <OwnerRooms room="staff" title={t("staff.changeTitle", { name: person.name })}>
      <OwnerForm form={form}>
        <RightsFields fields={fields} spaces={spaces} titleMax={STAFF_TITLE_MAX_CHARS} />
        <FormRow cancelTo={ownerPath("staff")}>
          <SubmitButton>{t("owner.save")}</SubmitButton>
        </FormRow>
      </OwnerForm>
      <p className="mt-10 border-line border-t pt-6">
        <ButtonLink to={ownerStaffPath(person, "removal")} look="danger">
          {t("staff.remove")}
        </ButtonLink>
      </p>
    </OwnerRooms>
  );
}
