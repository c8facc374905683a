import { type FieldMetadata, getSelectProps } from "@conform-to/react";
import { BOX, Frame } from "#app/ui/kit/field";

/** One of several: a labelled select. */
export function ChoiceField({
  field,
  label,
  choices,
}: {
  field: FieldMetadata<string | undefined>;
  label: string;
  choices: readonly { value: string; label: string }[];
}) {
  const { key, ...props } = getSelectProps(field);
  return (
    <Frame field={field} label={label}>
      <select key={key} {...props} className={`${BOX} min-h-10`}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
