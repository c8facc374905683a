import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { REASON_MIN_CHARS, WORDS_MAX_CHARS } from "#app/domain/perks/limits";
import { findRedemption } from "#app/domain/perks/redemptions.server";
import { fulfil, refund } from "#app/domain/perks/settle.server";
import { perkQueuePath } from "#app/lib/paths";
import { TextArea } from "#app/ui/kit/field";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { PersonName } from "#app/ui/people/person-name";
import { RedemptionMark } from "#app/ui/perks/redemption-mark";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { redemptionIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { type FulfilForm, type RefundForm, SettleForm } from "./perk-forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param }) => {
  const me = member();
  const redemption = await findRedemption(db, me, redemptionIdOf(param("id")));
  return { redemption, isOwn: redemption.person.handle === me.handle };
});

/** It is handed over, or its points are given back. */
export const action = writing(async (work) => {
  const id = redemptionIdOf(work.param("id"));
  const wanted = await work.form(SettleForm);
  if (wanted.wanted === "fulfilled") await fulfil(work.db, work.app.seal, work.actor, id, wanted.words, work.now);
  else await refund(work.db, work.actor, id, wanted.reason, work.now);
  return work.done(perkQueuePath(), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.queue.title"));

export default function Redemption() {
  const { redemption, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { perk, person, points, state, reservedAt, settledAt, reason } = redemption;
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={perkQueuePath({ state })} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("perks.queue.back")}
        </a>
      </p>
      <h1 className="text-2xl">
        <bdi>{perk}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <PersonName person={person} />
        <span className="tabular-nums">{t("rewards.points", { count: points })}</span>
        <RedemptionMark state={state} />
        <Time at={settledAt ?? reservedAt} className="text-muted text-sm" />
      </p>
      {reason && (
        <p className="mt-2">
          <bdi>{t("perks.because", { reason })}</bdi>
        </p>
      )}
      {state === "reserved" && (isOwn ? <p className="mt-6">{t("perks.queue.own")}</p> : <Settling />)}
    </div>
  );
}

function Settling() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const refused = lastResult?.initialValue?.wanted;
  const [handing, words] = useForm<z.input<typeof FulfilForm>>({
    id: "hand-over",
    lastResult: refused === "refunded" ? undefined : lastResult,
  });
  const [giving, why] = useForm<z.input<typeof RefundForm>>({
    id: "give-back",
    lastResult: refused === "refunded" ? lastResult : undefined,
  });
  return (
    <>
      <section className="mt-8">
        <SectionHeading>{t("perks.queue.handOver")}</SectionHeading>
        <OwnerForm form={handing}>
          <input type="hidden" name="wanted" value="fulfilled" />
          <TextArea
            field={words.words}
            label={t("perks.queue.words")}
            hint={t("perks.queue.wordsHint")}
            rows={2}
            bounds={{ max: WORDS_MAX_CHARS }}
            optional
          />
          <FormRow>
            <SubmitButton>{t("perks.queue.submitHandOver")}</SubmitButton>
          </FormRow>
        </OwnerForm>
      </section>
      <section className="mt-10">
        <SectionHeading>{t("perks.queue.giveBack")}</SectionHeading>
        <OwnerForm form={giving}>
          <input type="hidden" name="wanted" value="refunded" />
          <TextArea
            field={why.reason}
            label={t("perks.queue.reason")}
            hint={t("perks.queue.reasonHint")}
            rows={2}
            bounds={{ min: REASON_MIN_CHARS, max: WORDS_MAX_CHARS }}
          />
          <FormRow>
            <SubmitButton look="danger">{t("perks.queue.submitGiveBack")}</SubmitButton>
          </FormRow>
        </OwnerForm>
      </section>
    </>
  );
}
