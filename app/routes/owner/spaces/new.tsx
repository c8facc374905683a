import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listKnownFacets, listStaffToChoose } from "#app/domain/spaces/find-to-run.server";
import { SPACE_SLUG_MAX_CHARS } from "#app/domain/spaces/limits";
import { groupsToChoose } from "#app/domain/spaces/privacy.server";
import { openNewSpace } from "#app/domain/spaces/run.server";
import { timeZones } from "#app/lib/hours";
import { ownerPath, ownerSpacePath, spacePath } from "#app/lib/paths";
import { addressOf } from "#app/routes/owner/address-field";
import { pageTitle } from "#app/ui/layout/page-title";
import { ChoiceField } from "#app/ui/owner/choice-field";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { HoursFields } from "#app/ui/spaces/hours-fields";
import { SpaceFacts, SpeakersField, WaysFields } from "#app/ui/spaces/space-fields";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { NewSpaceForm, SPACE_BOUNDS, type SpaceTyped } from "./space-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const [known, staff, groups] = await Promise.all([
    listKnownFacets(work.db, owner, work.now),
    listStaffToChoose(work.db, owner, work.now),
    groupsToChoose(work.db, owner, work.now),
  ]);
  return { known, staff, groups, zones: timeZones() };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const form = await work.form(NewSpaceForm);
  const slug = addressOf(form, SPACE_SLUG_MAX_CHARS);
  await openNewSpace(work.db, owner, { ...form, slug }, work.now);
  return work.done(spacePath({ slug }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ownerSpaces.newTitle"));

export default function NewSpace() {
  const { known, staff, groups, zones } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const defaultValue = { timeZone: known.timeZone ?? "UTC", group: "" };
  const [form, fields] = useForm<SpaceTyped & { group: string }>({ id: "space", lastResult, defaultValue });
  const choices = groups.map(({ slug, name, memberCount }) => ({
    value: slug,
    label: t("ownerSpaces.groupChoice", { group: name, count: memberCount }),
  }));
  return (
    <OwnerRooms room="spaces" title={t("ownerSpaces.newTitle")}>
      <OwnerForm form={form} action={ownerSpacePath()}>
        <SpaceFacts fields={fields} bounds={SPACE_BOUNDS} isNew />
        <ChoiceField
          field={fields.group}
          label={t("ownerSpaces.privacy")}
          choices={[{ value: "", label: t("ownerSpaces.everybody") }, ...choices]}
        />
        <WaysFields fields={fields} known={known.facets} bounds={SPACE_BOUNDS} />
        <SpeakersField field={fields.speakers} staff={staff} />
        <HoursFields
          timeZone={fields.timeZone}
          zones={zones}
          of={(day) => ({ from: fields[`from${day}`], to: fields[`to${day}`] })}
        />
        <FormRow cancelTo={ownerPath("spaces")}>
          <SubmitButton>{t("ownerSpaces.openSubmit")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}
