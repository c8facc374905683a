import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { type Bounds, TextArea } from "#app/ui/kit/field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { draftTo, Target } from "#app/ui/writing/target";
import { WritingForm } from "#app/ui/writing/writing-form";
import { CommentTools } from "./comment-tools";

type Props = {
  /** The comments' own address under the post. */
  action: string;
  lastResult?: SubmissionResult;
  draft: Record<string, string> | null;
  bounds: Bounds;
  /** What a comment is for here. */
  hint: string;
  /** Where it is left again. */
  cancelTo: string;
};

/** The place to comment on a post, on a page of its own. */
export function CommentForm({ action, lastResult, draft, bounds, hint, cancelTo }: Props) {
  const { t } = useTranslation();
  const mine = draftTo(action, draft);
  const [form, fields] = useForm<{ body: string }>({
    id: "comment",
    lastResult,
    defaultValue: mine ?? {},
  });
  return (
    <WritingForm form={form} action={action} draft={mine}>
      <CommentTools of={fields.body.id}>
        <TextArea field={fields.body} label={t("writing.comment")} hint={hint} bounds={bounds} rows={4} />
      </CommentTools>
      <Target action={action} />
      <FormRow cancelTo={cancelTo}>
        <SubmitButton>{t("writing.publishComment")}</SubmitButton>
      </FormRow>
    </WritingForm>
  );
}
