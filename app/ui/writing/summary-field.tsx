import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/kit/field";

/** What was changed and why, for the history. */
export function SummaryField({ field, maxChars }: { field: FieldMetadata<string | undefined>; maxChars: number }) {
  const { t } = useTranslation();
  return (
    <TextField
      field={field}
      label={t("writing.summary")}
      hint={t("writing.summaryHint")}
      bounds={{ max: maxChars }}
      optional
    />
  );
}
