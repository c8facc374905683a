import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setPicture } from "#app/domain/files/picture.server";
import { Invalid, TooMany } from "#app/lib/errors";
import { accountPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { PictureForm } from "#app/ui/people/picture-form";
import { noticeCookie } from "#app/web/notice.server";
import { receiving } from "#app/web/receive.server";
import { reading } from "#app/web/respond.server";

/** The page of the picture alone: where somebody lands whose picture was refused. */
export const loader = reading(async ({ member }) => {
  const { handle, name, picture } = member();
  return { person: { handle, name, picture, former: false } };
});

export const action = receiving(async ({ app, db, actor, file, now }) => {
  await setPicture(db, app.files, actor, await file(), now);
  return redirect(accountPath("profile"), { status: 303, headers: { "Set-Cookie": noticeCookie("pictureSaved") } });
}, refusal);

function refusal(error: unknown) {
  if (error instanceof Invalid) return data({ error: error.fields.file ?? "error.imageUnreadable" }, { status: 422 });
  return error instanceof TooMany ? data({ error: error.word }, { status: 429 }) : null;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("profile.picture"));

export default function Picture() {
  const { person } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="profile" title={t("profile.title")}>
      <PictureForm person={person} error={outcome && "error" in outcome ? outcome.error : undefined} />
    </AccountRooms>
  );
}
