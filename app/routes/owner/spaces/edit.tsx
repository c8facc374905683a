import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSpaceToRun, listKnownFacets, listStaffToChoose } from "#app/domain/spaces/find-to-run.server";
import { SPACE_SLUG_MAX_CHARS } from "#app/domain/spaces/limits";
import { changeSpace } from "#app/domain/spaces/run.server";
import { timeZones } from "#app/lib/hours";
import { ownerPath, ownerSpaceActPath, ownerSpacePath, spacePath } from "#app/lib/paths";
import { addressOf } from "#app/routes/owner/address-field";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { HoursFields } from "#app/ui/spaces/hours-fields";
import { SpaceFacts, SpeakersField, WaysFields } from "#app/ui/spaces/space-fields";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { hoursAsTyped, SPACE_BOUNDS, SpaceForm, type SpaceTyped } from "./space-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const [space, known, staff] = await Promise.all([
    findSpaceToRun(work.db, owner, work.param("slug"), work.now),
    listKnownFacets(work.db, owner, work.now),
    listStaffToChoose(work.db, owner, work.now),
  ]);
  const { id: _, questionCount: __, group, hours, ...facts } = space;
  const timeZone = hours?.timeZone ?? known.timeZone ?? "UTC";
  return {
    space: { slug: facts.slug, name: facts.name, group },
    typed: { ...facts, ...hoursAsTyped(hours), timeZone },
    known: known.facets,
    staff,
    zones: [...new Set([timeZone, ...timeZones()])],
  };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const form = await work.form(SpaceForm);
  const slug = addressOf(form, SPACE_SLUG_MAX_CHARS);
  await changeSpace(work.db, owner, work.param("slug"), { ...form, slug }, work.now);
  return work.done(ownerSpacePath({ slug }), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.space.name ?? t("error.notFoundTitle"));

export default function EditSpace() {
  const { space, typed, known, staff, zones } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<SpaceTyped>({ id: "space", lastResult, defaultValue: typed });
  return (
    <OwnerRooms room="spaces" title={space.name}>
      <Privacy />
      <OwnerForm form={form} action={ownerSpacePath(space)}>
        <SpaceFacts fields={fields} bounds={SPACE_BOUNDS} />
        <WaysFields fields={fields} known={known} bounds={SPACE_BOUNDS} />
        <SpeakersField field={fields.speakers} staff={staff} />
        <HoursFields
          timeZone={fields.timeZone}
          zones={zones}
          of={(day) => ({ from: fields[`from${day}`], to: fields[`to${day}`] })}
        />
        <FormRow cancelTo={ownerPath("spaces")}>
          <SubmitButton>{t("ownerSpaces.save")}</SubmitButton>
        </FormRow>
      </OwnerForm>
      <p className="mt-10 border-line border-t pt-6">
        <ButtonLink to={ownerSpaceActPath(space, "deletion")} look="danger">
          {t("ownerSpaces.delete")}
        </ButtonLink>
      </p>
    </OwnerRooms>
  );
}

/** Who can see the space now, and the way to change it. */
function Privacy() {
  const { space } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const who = space.group ? t("ownerSpaces.privateTo", { group: space.group.name }) : t("ownerSpaces.everybody");
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-sunken px-4 py-3">
      <p className="min-w-0 grow">
        <span className="text-muted">{t("ownerSpaces.privacy")}: </span>
        <span className="font-semibold">{who}</span>
      </p>
      <a href={spacePath(space)} className="inline-flex min-h-6 items-center text-accent">
        {t("ownerSpaces.see")}
      </a>
      <a href={ownerSpaceActPath(space, "privacy")} className="inline-flex min-h-6 items-center text-accent">
        {t("ownerSpaces.privacyChange")}
      </a>
    </div>
  );
}
