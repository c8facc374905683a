import { type FieldMetadata, getInputProps } from "@conform-to/react";

/** A box to tick, with a word on what it does. */
export function CheckBox({
  field,
  label,
  hint,
}: {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint: string;
}) {
  const hintId = `${field.id}-hint`;
  const { key, ...props } = getInputProps(field, { type: "checkbox", ariaDescribedBy: hintId });
  return (
    <div className="flex gap-3">
      <input key={key} {...props} className="mt-0.5 size-6 shrink-0 accent-accent" />
      <div>
        <label htmlFor={field.id} className="font-semibold">
          {label}
        </label>
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      </div>
    </div>
  );
}
