import { getSelectProps, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from "#app/lib/language";
import { BOX, Frame, TextArea } from "#app/ui/kit/field";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";

type Fields = { words: string; language: string };

/** Which words mean the same, and in which language. */
export function SynonymsFields({ defaults, cancelTo }: { defaults: Fields; cancelTo?: string }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "synonyms", lastResult, defaultValue: defaults });
  const { key, ...select } = getSelectProps(fields.language);
  return (
    <OwnerForm form={form}>
      <TextArea
        field={fields.words}
        label={t("insight.synonyms.words")}
        hint={t("insight.synonyms.wordsHint")}
        rows={3}
      />
      <Frame field={fields.language} label={t("insight.synonyms.language")}>
        <select key={key} {...select} className={`${BOX} sm:w-auto`}>
          <option value="">{t("insight.synonyms.everyLanguage")}</option>
          {TEXT_LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </Frame>
      <FormRow cancelTo={cancelTo}>
        <SubmitButton>{t("insight.synonyms.save")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}
