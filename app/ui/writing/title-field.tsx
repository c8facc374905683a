import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Bounds, TextField } from "#app/ui/kit/field";
import { useEditor } from "./use-editor";

type Props = { field: FieldMetadata<string>; hint?: string; bounds: Bounds; children?: ReactNode };

/** A question in one line; `children` stand under it. */
export function TitleField({ field, hint, bounds, children }: Props) {
  const { t } = useTranslation();
  const editor = useEditor(field.id);
  return (
    <div className="space-y-2">
      <TextField field={field} label={t("writing.title")} hint={hint} bounds={bounds} />
      {editor && <editor.PersonalDataNote of={field.id} />}
      {children}
    </div>
  );
}
