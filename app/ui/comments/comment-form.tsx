import { type SubmissionResult, useForm } from "@conform-to/react";
import { useSubmit } from "@remix-run/react";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/kit/button";
import { type Bounds, TextArea } from "#app/ui/kit/field";
import { FormKey } from "#app/ui/writing/form-key";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { draftTo, Target } from "#app/ui/writing/target";
import { WritingForm } from "#app/ui/writing/writing-form";

type Props = {
  /** The comments' own address under the post. */
  action: string;
  formKey: string;
  lastResult?: SubmissionResult;
  draft?: Record<string, string> | null;
  bounds?: Bounds;
  /** Where it is left again. */
  cancelTo?: string;
  /** One of many on a page, with the least of everything; a refused one is shown again on the comments' own page. */
  compact?: boolean;
};

/** The place to comment on a post. */
export function CommentForm({ compact = false, ...props }: Props) {
  return compact ? <CompactForm {...props} /> : <FullForm {...props} />;
}

function FullForm({ action, formKey, lastResult, draft = null, bounds = {}, cancelTo }: Props) {
  const { t } = useTranslation();
  const mine = draftTo(action, draft);
  const [form, fields] = useForm<{ body: string; formKey: string }>({
    id: "comment",
    lastResult,
    defaultValue: mine ?? {},
  });
  return (
    <WritingForm form={form} action={action} draft={mine}>
      <TextArea
        field={fields.body}
        label={t("writing.comment")}
        hint={t("writing.commentHint")}
        bounds={bounds}
        rows={4}
      />
      <FormKey field={fields.formKey} fresh={formKey} />
      <Target action={action} />
      <FormRow cancelTo={cancelTo}>
        <SubmitButton>{t("writing.publishComment")}</SubmitButton>
      </FormRow>
    </WritingForm>
  );
}

function CompactForm({ action, formKey, draft = null }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const submit = useSubmit();
  const [sending, setSending] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    submit(event.currentTarget);
  };
  return (
    <form method="post" action={action} onSubmit={send} className="grid max-w-text justify-items-start gap-2">
      <label htmlFor={id} className="font-semibold text-sm">
        {t("writing.comment")}
      </label>
      <p id={`${id}-hint`} className="text-muted text-sm">
        {t("writing.commentHint")}
      </p>
      <textarea
        id={id}
        name="body"
        rows={3}
        required
        aria-describedby={`${id}-hint`}
        defaultValue={draftTo(action, draft)?.body}
        className="field-sizing-content block max-h-[50vh] min-h-20 w-full rounded-md border border-field bg-surface px-3 py-2 text-ink"
      />
      <input type="hidden" name="formKey" value={formKey} />
      <Target action={action} />
      <Button aria-busy={sending || undefined}>{t("writing.publishComment")}</Button>
    </form>
  );
}
