import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readBadge } from "#app/domain/badges/badges";
import { giveBadge } from "#app/domain/badges/hand.server";
import { REASON_MAX_CHARS, REASON_MIN_CHARS } from "#app/domain/badges/limits";
import { mayGive } from "#app/domain/badges/policy";
import { allow, NotFound } from "#app/lib/errors";
import { badgePath } from "#app/lib/paths";
import { useBadgeWords } from "#app/ui/badges/badge-words";
import { TextArea, TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { reading, writing } from "#app/web/respond.server";
import { AwardForm } from "./badge-forms";

export { clientAction } from "#app/ui/writing/client-action";

function badgeNamed(name: string) {
  const badge = readBadge(name);
  if (badge === null) throw new NotFound();
  return badge;
}

export const loader = reading(async ({ member, param, now }) => {
  const badge = badgeNamed(param("name"));
  allow(mayGive(member(), badge, now));
  return { badge };
});

export const action = writing(async (work) => {
  const badge = badgeNamed(work.param("name"));
  await giveBadge(work.db, work.actor, badge, await work.form(AwardForm), work.now);
  return work.done(badgePath(badge), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t("badges.give"));

export default function BadgeAward() {
  const { badge } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { label } = useBadgeWords()(badge);
  const [form, fields] = useForm<z.input<typeof AwardForm>>({ id: "award", lastResult });
  return (
    <div className="max-w-xl">
      <h1 className="mb-1 text-2xl">{label}</h1>
      <p className="mb-6 text-muted">{t("badges.giveLead")}</p>
      <OwnerForm form={form}>
        <TextField field={fields.handle} label={t("badges.handle")} hint={t("badges.handleHint")} autoComplete="off" />
        <TextArea
          field={fields.reason}
          label={t("badges.reason")}
          hint={t("badges.reasonHint")}
          rows={2}
          bounds={{ min: REASON_MIN_CHARS, max: REASON_MAX_CHARS }}
        />
        <FormRow cancelTo={badgePath(badge)}>
          <SubmitButton>{t("badges.submitGive")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </div>
  );
}
