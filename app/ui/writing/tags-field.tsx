import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/kit/field";
import { useEditor } from "./use-editor";

/** Tags in one line, apart by commas; those in use are offered while one is typed. */
export function TagsField({ field, most }: { field: FieldMetadata<string | undefined>; most: number }) {
  const { t } = useTranslation();
  const editor = useEditor(field.id);
  return (
    <div>
      <TextField
        field={field}
        label={t("writing.tags")}
        hint={t("writing.tagsHint", { max: most })}
        bounds={{ max: most }}
        optional
      />
      {editor && <editor.TagChoices of={field.id} />}
    </div>
  );
}
