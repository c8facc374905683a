import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { FieldError } from "./field";

export type Choice = { value: string; label: ReactNode; hint?: string };

type Props = {
  field: FieldMetadata<string | undefined>;
  legend: string;
  choices: readonly Choice[];
  /** What belongs to one of the choices. */
  children?: ReactNode;
};

/** One of several, each with what it means. What stands in it can look at what is chosen by style alone: it is a `group`. */
export function RadioChoices({ field, legend, choices, children }: Props) {
  return (
    <fieldset className="group" aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <FieldError field={field} />
      {choices.map((choice) => (
        <RadioChoice key={choice.value} field={field} choice={choice} />
      ))}
      {children}
    </fieldset>
  );
}

function RadioChoice({ field, choice: { value, label, hint } }: { field: Props["field"]; choice: Choice }) {
  const id = `${field.id}-${value}`;
  return (
    <div className="flex gap-3 py-1.5">
      <input
        type="radio"
        id={id}
        name={field.name}
        value={value}
        defaultChecked={field.initialValue === value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
