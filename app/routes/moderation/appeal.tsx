import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerAppeal, findAppeal } from "#app/domain/fair-play/appeal.server";
import { VERDICT_MAX_CHARS, VERDICT_MIN_CHARS } from "#app/domain/fair-play/limits";
import { fairPlayPath, signalPath } from "#app/lib/paths";
import { signalKey } from "#app/ui/fair-play/states";
import { Said } from "#app/ui/fair-play/verdict";
import { TextArea } from "#app/ui/kit/field";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { numberOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { AppealAnswerForm } from "./decision-form";

export { FairPlayError as ErrorBoundary } from "#app/ui/fair-play/fair-play-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param }) => ({
  appeal: await findAppeal(db, member(), numberOf(param("id"))),
  bounds: { min: VERDICT_MIN_CHARS, max: VERDICT_MAX_CHARS },
}));

export const action = writing(async ({ db, actor, param, form, done, now }) => {
  await answerAppeal(db, actor, numberOf(param("id")), await form(AppealAnswerForm), now);
  return done(fairPlayPath(), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("fairPlay.answerAppeal"));

export default function Appeal() {
  const { appeal, bounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const signal = { id: appeal.signalId };
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={signalPath(signal)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("fairPlay.signal", { number: signal.id, kind: t(`fairPlay.kinds.${signalKey(appeal.kind)}`) })}
        </a>
      </p>
      <h1 className="mb-4 text-2xl">{t("fairPlay.appealOf", { name: appeal.person.name })}</h1>
      <Said words={appeal.words} at={appeal.appealedAt} by={appeal.person} />
      <div className="mt-8">
        <AnswerForm bounds={bounds} cancelTo={signalPath(signal)} />
      </div>
    </div>
  );
}

function AnswerForm({ bounds, cancelTo }: { bounds: { min: number; max: number }; cancelTo: string }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<{ granted: string; words: string }>({ id: "answer", lastResult });
  return (
    <OwnerForm form={form}>
      <RadioChoices
        field={fields.granted}
        legend={t("fairPlay.yourAnswer")}
        choices={[
          { value: "yes", label: t("fairPlay.grant") },
          { value: "no", label: t("fairPlay.refuse") },
        ]}
      />
      <TextArea
        field={fields.words}
        label={t("fairPlay.words")}
        hint={t("fairPlay.verdictHint")}
        bounds={bounds}
        rows={3}
      />
      <FormRow cancelTo={cancelTo}>
        <SubmitButton>{t("fairPlay.answerAppeal")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}
