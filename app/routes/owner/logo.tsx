import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeCommunity } from "#app/domain/community/change.server";
import { findCommunity } from "#app/domain/community/find.server";
import { storeImage } from "#app/domain/files/store.server";
import { Invalid, TooMany } from "#app/lib/errors";
import { IMAGE_TYPES } from "#app/lib/image-limit";
import { filePath, logoPath, logoRemovalPath, ownerPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWord } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { noticeCookie } from "#app/web/notice.server";
import { ownerOf } from "#app/web/owner.server";
import { receiving } from "#app/web/receive.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => {
  ownerOf(work);
  const { logo } = await findCommunity(work.db);
  return { logo };
});

/** Takes the picture that stands beside the community's name from now on. */
export const action = receiving(async (work) => {
  const owner = ownerOf(work);
  const { key } = await storeImage(work.db, work.app.files, owner, "logo", await work.file(), work.now);
  await changeCommunity(work.db, owner, { logo: key }, work.now);
  return redirect(ownerPath("community"), { status: 303, headers: { "Set-Cookie": noticeCookie("saved") } });
}, refusal);

function refusal(error: unknown) {
  if (error instanceof Invalid) return data({ word: error.fields.file ?? "error.imageUnreadable" }, { status: 422 });
  return error instanceof TooMany ? data({ word: error.word }, { status: 429 }) : null;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.community.logo"));

export default function Logo() {
  const { logo } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const say = useWord();
  const word = outcome && "word" in outcome ? outcome.word : null;
  return (
    <OwnerRooms room="community" title={t("owner.community.logo")} lead={t("owner.community.logoLead")}>
      {logo && (
        <div className="mb-6 flex flex-wrap items-center gap-6">
          <img src={filePath(logo)} alt={t("owner.community.logoNow")} className="h-16 w-auto max-w-64" />
          <Form method="post" action={logoRemovalPath()}>
            <Button look="danger">{t("owner.community.removeLogo")}</Button>
          </Form>
        </div>
      )}
      <Form method="post" action={logoPath()} encType="multipart/form-data" className="space-y-6">
        <div className="space-y-1">
          <label htmlFor="file" className="font-semibold">
            {t("owner.community.logoFile")}
          </label>
          <p id="file-hint" className="text-muted text-sm">
            {t("owner.community.logoFileHint")}
          </p>
          <input
            id="file"
            type="file"
            name="file"
            required
            accept={IMAGE_TYPES}
            aria-describedby={word ? "file-hint file-error" : "file-hint"}
            aria-invalid={word ? true : undefined}
            className="mt-1 block w-full file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
          />
          {word && (
            <p id="file-error" role="alert" className="font-medium text-danger text-sm">
              {say(word)}
            </p>
          )}
        </div>
        <FormRow cancelTo={ownerPath("community")}>
          <SubmitButton>{t("owner.community.useLogo")}</SubmitButton>
        </FormRow>
      </Form>
    </OwnerRooms>
  );
}
