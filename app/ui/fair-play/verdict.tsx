import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ShownSignal } from "#app/domain/fair-play/show.server";
import { appealPath, signalPath } from "#app/lib/paths";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { TextArea } from "#app/ui/kit/field";
import { useLangOf } from "#app/ui/kit/lang-of";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { Time } from "#app/ui/kit/time";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { PersonName } from "#app/ui/people/person-name";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";

type Bounds = { min: number; max: number };

/** What the moderators make of it: to be decided, or decided and to be taken back. */
export function Verdict({ signal, bounds }: { signal: ShownSignal; bounds: Bounds }) {
  const { t } = useTranslation();
  const { id, decision, can, state } = signal;
  return (
    <section aria-labelledby="verdict" className="mt-10">
      <h2 id="verdict" className="mb-4 text-lg">
        {t("fairPlay.verdict")}
      </h2>
      {decision && (
        <>
          <p className="font-semibold">
            {t(state === "upheld" ? "fairPlay.decidedUpheld" : "fairPlay.decidedDismissed")}
          </p>
          <Said words={decision.words} at={decision.at} by={decision.by} />
        </>
      )}
      {!can.decide && <p className="text-muted">{t("fairPlay.notYours")}</p>}
      {can.decide && decision && (
        <Form method="post" action={signalPath({ id }, "taking-back")} className="mt-4">
          <Button name="state" value="open" aria-describedby="take-back-hint">
            {t("fairPlay.takeBack")}
          </Button>
          <p id="take-back-hint" className="mt-1 text-muted text-sm">
            {t("fairPlay.takeBackHint")}
          </p>
        </Form>
      )}
      {can.decide && !decision && <VerdictForm bounds={bounds} />}
    </section>
  );
}

function VerdictForm({ bounds }: { bounds: Bounds }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<{ state: string; words: string }>({ id: "decide", lastResult });
  return (
    <OwnerForm form={form}>
      <RadioChoices
        field={fields.state}
        legend={t("fairPlay.choose")}
        choices={[
          { value: "upheld", label: t("fairPlay.uphold"), hint: t("fairPlay.upholdHint") },
          { value: "dismissed", label: t("fairPlay.dismiss"), hint: t("fairPlay.dismissHint") },
        ]}
      />
      <TextArea
        field={fields.words}
        label={t("fairPlay.words")}
        hint={t("fairPlay.verdictHint")}
        bounds={bounds}
        rows={3}
      />
      <FormRow>
        <SubmitButton>{t("fairPlay.decide")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}

/** What those it is about said to it, and what they were answered. */
export function Appeals({ appeals, mayAnswer }: { appeals: ShownSignal["appeals"]; mayAnswer: boolean }) {
  const { t } = useTranslation();
  if (appeals.length === 0) return null;
  return (
    <section aria-labelledby="appeals" className="mt-10">
      <h2 id="appeals" className="mb-2 text-lg">
        {t("fairPlay.appeals")}
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {appeals.map(({ id, person, words, appealedAt, answer }) => (
          <li key={id} className="py-4">
            <Said words={words} at={appealedAt} by={person} />
            {answer && (
              <div className="mt-3 border-line border-l-2 pl-4">
                <p className="font-semibold">{t(answer.granted ? "fairPlay.granted" : "fairPlay.refused")}</p>
                <Said words={answer.words} at={answer.at} by={answer.by} />
              </div>
            )}
            {!answer && mayAnswer && (
              <p className="mt-3">
                <ButtonLink to={appealPath({ id })}>{t("fairPlay.answerAppeal")}</ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words of somebody, by whom and when. */
export function Said({
  words,
  at,
  by,
}: {
  words: string;
  at: Date;
  by: Parameters<typeof PersonName>[0]["person"] | null;
}) {
  const langOf = useLangOf();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
        {by && <PersonName person={by} />}
        <Time at={at} />
      </p>
      <p dir="auto" lang={langOf(words)} className="mt-1 whitespace-pre-line break-words">
        {words}
      </p>
    </>
  );
}
