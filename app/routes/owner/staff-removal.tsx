import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { takeRightsAway } from "#app/domain/staff/change.server";
import { findStaff } from "#app/domain/staff/list.server";
import { homePath, ownerPath, ownerStaffPath } from "#app/lib/paths";
import { FormError } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { name, handle } = await findStaff(work.db, ownerOf(work), work.param("handle"));
  return { name, handle };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const handle = work.param("handle");
  await takeRightsAway(work.db, owner, handle, work.now);
  // Whoever gave up their own rights has no business in these rooms any more.
  return work.done(handle.toLowerCase() === owner.handle ? homePath() : ownerPath("staff"), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("staff.removeTitle", { name: data?.name }));

export default function StaffRemoval() {
  const person = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const errors = Object.values(lastResult?.error ?? {}).flatMap((words) => words ?? []);
  return (
    <OwnerRooms room="staff" title={t("staff.removeTitle", { name: person.name })}>
      <Form method="post" className="space-y-6">
        <FormError id="removal-error" errors={errors} />
        <p>{t("staff.removeText")}</p>
        <FormRow cancelTo={ownerStaffPath(person)}>
          <SubmitButton look="danger">{t("staff.remove")}</SubmitButton>
        </FormRow>
      </Form>
    </OwnerRooms>
  );
}
