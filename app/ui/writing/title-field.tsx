import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { type Bounds, TextField } from "#app/ui/kit/field";
import { useEditor } from "./use-editor";

type Props = { field: FieldMetadata<string>; label: string; hint?: string; bounds: Bounds; children?: ReactNode };

/** A post in one line; `children` stand under it. */
export function TitleField({ field, label, hint, bounds, children }: Props) {
  const editor = useEditor(field.id);
  return (
    <div className="space-y-2">
      <TextField field={field} label={label} hint={hint} bounds={bounds} />
      {editor && <editor.PersonalDataNote of={field.id} />}
      {children}
    </div>
  );
}
