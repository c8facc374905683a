import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findOwnProfile, saveProfile } from "#app/domain/people/edit-profile.server";
import { ABOUT_MAX_CHARS, NAME_MAX_CHARS } from "#app/domain/people/limits";
import { accountPath, personPath } from "#app/lib/paths";
import { FormError, TextArea, TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { LanguageBoxes, LanguageChoice } from "#app/ui/people/language-fields";
import { PictureForm } from "#app/ui/people/picture-form";
import { CheckBox } from "#app/ui/writing/check-box";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { reading, writing } from "#app/web/respond.server";
import { ProfileForm } from "./profile-form";

export const loader = reading(async ({ db, member, now }) => {
  const { handle, name, picture } = member();
  const { handleFreeAt, ...profile } = await findOwnProfile(db, member(), now);
  return { person: { handle, name, picture, former: false }, profile, handleFreeAt };
});

export const action = writing(async ({ db, actor, form, done, now }) => {
  await saveProfile(db, actor, await form(ProfileForm), now);
  return done(accountPath("profile"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("profile.title"));

export default function Profile() {
  const { person, profile, handleFreeAt } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, i18n } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ProfileForm>>({
    id: "profile",
    defaultValue: {
      ...profile,
      speaks: [...profile.speaks],
      showsPromotes: profile.showsPromotes ? "yes" : undefined,
      showsOnLeaders: profile.showsOnLeaders ? "yes" : undefined,
    },
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  const date = handleFreeAt && new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(handleFreeAt);
  return (
    <AccountRooms
      room="profile"
      title={t("profile.title")}
      lead={
        <>
          {t("profile.lead")}{" "}
          <a href={personPath(person)} className="text-accent underline">
            {t("profile.see")}
          </a>
        </>
      }
    >
      <PictureForm person={person} />
      <Form method="post" id={form.id} noValidate className="mt-8 space-y-6 border-line border-t pt-8">
        <FormError id={form.errorId} errors={form.errors} />
        <TextField
          field={fields.name}
          label={t("account.name")}
          autoComplete="name"
          bounds={{ min: 1, max: NAME_MAX_CHARS }}
        />
        <TextField
          field={fields.handle}
          label={t("account.handle")}
          hint={date ? t("profile.handleWaits", { date }) : t("profile.handleHint")}
          autoComplete="username"
        />
        <TextArea
          field={fields.about}
          label={t("profile.about")}
          hint={t("profile.aboutHint")}
          rows={4}
          optional
          bounds={{ max: ABOUT_MAX_CHARS }}
        />
        <LanguageBoxes field={fields.speaks} label={t("profile.speaks")} hint={t("profile.speaksHint")} />
        <LanguageChoice field={fields.language} label={t("profile.letters")} />
        <CheckBox
          field={fields.showsPromotes}
          label={t("profile.showsPromotes")}
          hint={t("profile.showsPromotesHint")}
        />
        <CheckBox
          field={fields.showsOnLeaders}
          label={t("profile.showsOnLeaders")}
          hint={t("profile.showsOnLeadersHint")}
        />
        <SubmitButton>{t("profile.submit")}</SubmitButton>
      </Form>
    </AccountRooms>
  );
}
