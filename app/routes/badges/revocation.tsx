import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { revokeBadge } from "#app/domain/badges/hand.server";
import { REASON_MAX_CHARS, REASON_MIN_CHARS } from "#app/domain/badges/limits";
import { findAward } from "#app/domain/badges/list.server";
import { mayRevoke } from "#app/domain/badges/policy";
import { allow, NotFound } from "#app/lib/errors";
import { badgePath, readId } from "#app/lib/paths";
import { useBadgeWords } from "#app/ui/badges/badge-words";
import { TextArea } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { type Reading, reading, writing } from "#app/web/respond.server";
import { RevocationForm } from "./badge-forms";

export { clientAction } from "#app/ui/writing/client-action";

async function awardOf({ db, param }: Reading) {
  const id = readId(param("id"));
  if (id === null) throw new NotFound();
  return findAward(db, id);
}

export const loader = reading(async (work) => {
  allow(mayRevoke(work.member(), work.now));
  const { badge, person } = await awardOf(work);
  return { badge, name: person.name };
});

export const action = writing(async (work) => {
  allow(mayRevoke(work.actor, work.now));
  const { id, badge } = await awardOf(work);
  await revokeBadge(work.db, work.actor, id, (await work.form(RevocationForm)).reason, work.now);
  return work.done(badgePath(badge), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t("badges.revokeTitle"));

export default function BadgeRevocation() {
  const { badge, name } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { label } = useBadgeWords()(badge);
  const [form, fields] = useForm<z.input<typeof RevocationForm>>({ id: "revocation", lastResult });
  return (
    <div className="max-w-xl">
      <h1 className="mb-1 text-2xl">{t("badges.revokeTitle")}</h1>
      <p className="mb-6 text-muted">{t("badges.revokeLead", { badge: label, name })}</p>
      <OwnerForm form={form}>
        <TextArea
          field={fields.reason}
          label={t("badges.because")}
          hint={t("badges.reasonHint")}
          rows={2}
          bounds={{ min: REASON_MIN_CHARS, max: REASON_MAX_CHARS }}
        />
        <FormRow cancelTo={badgePath(badge)}>
          <SubmitButton look="danger">{t("badges.submitRevoke")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </div>
  );
}
