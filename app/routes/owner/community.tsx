import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { changeCommunity, findWelcome } from "#app/domain/community/change.server";
import { findCommunity } from "#app/domain/community/find.server";
import { COMMUNITY_NAME_MAX_CHARS, TAGLINE_MAX_CHARS, WELCOME_MAX_CHARS } from "#app/domain/community/limits";
import { filePath, logoPath, ownerPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccentField } from "#app/ui/owner/accent-field";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { CommunityForm } from "./community-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  ownerOf(work);
  const [{ name, tagline, logo, accent }, body] = await Promise.all([findCommunity(work.db), findWelcome(work.db)]);
  return { typed: { name, tagline, body, accent: accent ?? "" }, logo };
});

export const action = orPreview(
  writing(async (work) => {
    const owner = ownerOf(work);
    await changeCommunity(work.db, owner, await work.form(CommunityForm), work.now);
    return work.done(ownerPath("community"), "saved");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.community"));

export default function CommunityRoom() {
  const { typed } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CommunityForm>>({ id: "community", lastResult, defaultValue: typed });
  return (
    <OwnerRooms room="community" title={t("owner.rooms.community")} lead={t("owner.community.lead")}>
      <Logo />
      <OwnerForm form={form} action={ownerPath("community")}>
        <TextField
          field={fields.name}
          label={t("account.communityName")}
          autoComplete="off"
          maxLength={COMMUNITY_NAME_MAX_CHARS}
          bounds={{ min: 1, max: COMMUNITY_NAME_MAX_CHARS }}
        />
        <TextField
          field={fields.tagline}
          label={t("owner.community.tagline")}
          hint={t("owner.community.taglineHint")}
          autoComplete="off"
          maxLength={TAGLINE_MAX_CHARS}
          bounds={{ max: TAGLINE_MAX_CHARS }}
          optional
        />
        <BodyField
          field={fields.body}
          label={t("owner.community.welcome")}
          hint={t("owner.community.welcomeHint")}
          bounds={{ max: WELCOME_MAX_CHARS }}
          rows={6}
          preview={preview}
        />
        <AccentField field={fields.accent} />
        <FormRow>
          <SubmitButton>{t("owner.save")}</SubmitButton>
          <PlainPreviewButton />
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}

function Logo() {
  const { logo } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <section aria-labelledby="logo" className="mb-6 flex items-center justify-between gap-4 border-line border-y py-4">
      <div className="min-w-0">
        <h2 id="logo" className="font-sans font-semibold text-base">
          {t("owner.community.logo")}
        </h2>
        {logo ? (
          <img src={filePath(logo)} alt={t("owner.community.logoNow")} className="mt-1 h-12 w-auto max-w-full" />
        ) : (
          <p className="text-muted text-sm">{t("owner.community.noLogo")}</p>
        )}
      </div>
      <ButtonLink to={logoPath()} className="shrink-0">
        {t(logo ? "owner.community.changeLogo" : "owner.community.addLogo")}
      </ButtonLink>
    </section>
  );
}
