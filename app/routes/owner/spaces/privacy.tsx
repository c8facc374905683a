import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSpaceToRun } from "#app/domain/spaces/find-to-run.server";
import { groupsToChoose, setPrivacy } from "#app/domain/spaces/privacy.server";
import { ownerPath, ownerSpaceActPath, ownerSpacePath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { BOX, FormError } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { PrivacyForm } from "./space-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const [space, groups] = await Promise.all([
    findSpaceToRun(work.db, owner, work.param("slug"), work.now),
    groupsToChoose(work.db, owner, work.now),
  ]);
  const { slug, name, group, questionCount } = space;
  const asked = work.query("group");
  const chosen = groups.find((one) => one.slug === asked) ?? null;
  return { space: { slug, name, group, questionCount }, groups, chosen, isAsked: asked === "" || chosen !== null };
});

export const action = writing(async (work) => {
  const slug = work.param("slug");
  const owner = ownerOf(work);
  const { group } = await work.form(PrivacyForm);
  await setPrivacy(work.db, owner, slug, group, work.now);
  return work.done(ownerSpacePath({ slug }), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("ownerSpaces.privacyTitle", { space: data?.space.name ?? "" }));

export default function SpacePrivacy() {
  const { space, isAsked, groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const who = space.group ? t("ownerSpaces.privateTo", { group: space.group.name }) : t("ownerSpaces.everybody");
  return (
    <OwnerRooms
      room="spaces"
      title={t("ownerSpaces.privacyTitle", { space: space.name })}
      lead={t("ownerSpaces.privacyNow", { who })}
    >
      <Choose />
      {groups.length === 0 && (
        <p className="mt-4">
          <a href={ownerPath("groups")} className="text-accent">
            {t("ownerSpaces.noGroups")}
          </a>
        </p>
      )}
      {isAsked && <Consequences />}
    </OwnerRooms>
  );
}

/** Asks for whom the space is to be; what would follow is shown before anything happens. */
function Choose() {
  const { space, groups, chosen, isAsked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const shown = isAsked ? (chosen?.slug ?? "") : (space.group?.slug ?? "");
  return (
    <form action={ownerSpaceActPath(space, "privacy")} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <label htmlFor="privacy-group" className="font-semibold">
          {t("ownerSpaces.privacy")}
        </label>
        <select id="privacy-group" key={shown} name="group" defaultValue={shown} className={`${BOX} min-h-10`}>
          <option value="">{t("ownerSpaces.everybody")}</option>
          {groups.map((group) => (
            <option key={group.slug} value={group.slug}>
              {t("ownerSpaces.groupChoice", { group: group.name, count: group.memberCount })}
            </option>
          ))}
        </select>
      </div>
      <Button>{t("ownerSpaces.privacyNext")}</Button>
    </form>
  );
}

/** What will happen, to how many questions, and the button that makes it happen. */
function Consequences() {
  const { space, chosen } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  if ((space.group?.slug ?? null) === (chosen?.slug ?? null))
    return <p className="mt-6 text-muted">{t("ownerSpaces.unchanged")}</p>;
  const count = space.questionCount;
  return (
    <section className="mt-8 border-line border-t pt-6">
      <h2 className="mb-3 text-lg">{t("ownerSpaces.willTitle")}</h2>
      <ul className="mb-6 list-disc space-y-2 pl-5">
        {chosen ? (
          <>
            {count > 0 && <li>{t("ownerSpaces.willBePrivate", { count, group: chosen.name })}</li>}
            <li>{t("ownerSpaces.willBePrivateWho", { count: chosen.memberCount })}</li>
            <li>{t("ownerSpaces.willBePrivateHint")}</li>
          </>
        ) : (
          <>
            {count > 0 && <li>{t("ownerSpaces.willBePublic", { count })}</li>}
            <li>{t("ownerSpaces.willBePublicHint")}</li>
          </>
        )}
        <li className="font-semibold">{t("ownerSpaces.willAtOnce")}</li>
      </ul>
      <Form method="post" action={ownerSpaceActPath(space, "privacy")} className="space-y-4">
        <FormError id="privacy-error" errors={lastResult?.error?.group ?? lastResult?.error?.[""] ?? undefined} />
        <input type="hidden" name="group" value={chosen?.slug ?? ""} />
        <FormRow cancelTo={ownerSpacePath(space)}>
          <SubmitButton look="danger">{t(chosen ? "ownerSpaces.makePrivate" : "ownerSpaces.makePublic")}</SubmitButton>
        </FormRow>
      </Form>
    </section>
  );
}
