import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/kit/field";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";

type Fields = { words: string; address: string };

/** For which words what is shown first. */
export function PinFields({ defaults, cancelTo }: { defaults: Fields; cancelTo?: string }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "pin", lastResult, defaultValue: defaults });
  return (
    <OwnerForm form={form}>
      <TextField
        field={fields.words}
        label={t("insight.pins.words")}
        hint={t("insight.pins.wordsHint")}
        bounds={{ min: 1, max: 200 }}
      />
      <TextField field={fields.address} label={t("insight.pins.address")} hint={t("insight.pins.addressHint")} />
      <FormRow cancelTo={cancelTo}>
        <SubmitButton>{t("insight.pins.save")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}
