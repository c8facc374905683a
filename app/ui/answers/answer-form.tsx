import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { questionActPath, questionPath } from "#app/lib/paths";
import type { Bounds } from "#app/ui/kit/field";
import { BodyField } from "#app/ui/writing/body-field";
import { CheckBox } from "#app/ui/writing/check-box";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { draftTo, Target } from "#app/ui/writing/target";
import { WritingForm } from "#app/ui/writing/writing-form";
import { WritingNote } from "./writing-note";

type Props = {
  question: { id: number; slug: string };
  lastResult: SubmissionResult | undefined;
  draft: Record<string, string> | null;
  mayBeOfficial: boolean;
  bounds: Bounds;
};

/** The place to answer a question, on its page. */
export function AnswerForm({ question, lastResult, draft, mayBeOfficial, bounds }: Props) {
  const { t } = useTranslation();
  const action = questionPath(question);
  const mine = draftTo(action, draft);
  const [form, fields] = useForm<{ body: string; official?: string }>({
    id: "answer",
    lastResult,
    defaultValue: mine ?? {},
  });
  return (
    <WritingForm form={form} action={`${action}#answer`} draft={mine}>
      <BodyField field={fields.body} label={t("writing.answer")} bounds={bounds} />
      {mayBeOfficial && (
        <CheckBox field={fields.official} label={t("writing.official")} hint={t("writing.officialHint")} />
      )}
      <Target action={action} />
      <FormRow>
        <SubmitButton>{t("writing.publishAnswer")}</SubmitButton>
        <WritingNote control={fields.body.id} action={questionActPath(question, "claim")} />
      </FormRow>
    </WritingForm>
  );
}
