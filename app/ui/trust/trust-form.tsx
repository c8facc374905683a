import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextArea } from "#app/ui/kit/field";
import { ChoiceField } from "#app/ui/owner/choice-field";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";

const LEVELS = ["0", "1", "2", "3", "4"] as const;

/** Sets somebody's level by hand, with a reason; `now` is what is set. */
export function TrustForm({ lastResult, now }: { lastResult: SubmissionResult | undefined; now: string }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ wanted: string; reason: string }>({
    id: "trust",
    lastResult,
    defaultValue: { wanted: now },
  });
  const choices = [
    { value: "by-rule", label: t("trust.byTheRules") },
    ...LEVELS.map((level) => ({ value: level, label: t("trust.level", { level, name: t(`trust.names.${level}`) }) })),
  ];
  return (
    <section aria-labelledby="set-trust" className="border-line border-t pt-6">
      <h2 id="set-trust" className="mb-1 text-lg">
        {t("trust.set")}
      </h2>
      <p className="mb-4 text-muted">{t("trust.setLead")}</p>
      <OwnerForm form={form}>
        <ChoiceField field={fields.wanted} label={t("trust.wanted")} choices={choices} />
        <TextArea
          field={fields.reason}
          label={t("trust.reason")}
          hint={t("trust.reasonHint")}
          rows={2}
          bounds={{ min: 5, max: 300 }}
        />
        <FormRow>
          <SubmitButton>{t("trust.submit")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </section>
  );
}
