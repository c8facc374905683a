import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { SafeHtml } from "#app/lib/markdown";
import { type Bounds, TextArea, TextField } from "#app/ui/kit/field";
import { BodyField } from "#app/ui/writing/body-field";

type Props = {
  fields: Record<"title" | "body" | "prompts" | "opensOn" | "closesOn", FieldMetadata<string | undefined>>;
  bounds: Record<"title" | "body", Bounds> & { prompts: number };
  preview: SafeHtml | null;
};

/** What a call says, what it asks, and from when until when. */
export function CallFields({ fields, bounds, preview }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField field={fields.title} label={t("calls.titleField")} hint={t("calls.titleHint")} bounds={bounds.title} />
      <BodyField
        field={fields.body}
        label={t("calls.body")}
        hint={t("calls.bodyHint")}
        bounds={bounds.body}
        preview={preview}
      />
      <TextArea
        field={fields.prompts}
        rows={3}
        label={t("calls.promptsField")}
        hint={t("calls.promptsHint", { most: bounds.prompts })}
        bounds={{ max: bounds.prompts }}
        optional
      />
      <TextField field={fields.opensOn} type="date" label={t("calls.firstDay")} />
      <TextField field={fields.closesOn} type="date" label={t("calls.lastDay")} hint={t("calls.dayHint")} />
    </>
  );
}
