import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The bounds a field's words speak of. */
export type Bounds = { min?: number; max?: number };

type Common = {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  bounds?: Bounds;
};

/** The look of a control that is typed into. */
export const BOX =
  "mt-1 block w-full rounded-md border border-field bg-surface px-3 py-2 text-ink aria-invalid:border-danger";

/** A labelled line of text with its hint and its error. */
export function TextField({
  type = "text",
  autoComplete,
  maxLength,
  ...common
}: Common & { type?: "text" | "email" | "password" | "date"; autoComplete?: string; maxLength?: number }) {
  const { key, ...props } = getInputProps(common.field, {
    type,
    ariaDescribedBy: common.hint ? hintId(common.field) : undefined,
  });
  return (
    <Frame {...common}>
      <input key={key} {...props} className={BOX} autoComplete={autoComplete} maxLength={maxLength} />
    </Frame>
  );
}

/** How tall an empty text of so many lines is; it grows with what is typed. */
const LINES = {
  2: "min-h-[calc(2lh+1.125rem)]",
  3: "min-h-[calc(3lh+1.125rem)]",
  4: "min-h-[calc(4lh+1.125rem)]",
};

/** A labelled text of many lines with its hint and its error. */
export function TextArea({ rows, maxLength, ...common }: Common & { rows: keyof typeof LINES; maxLength?: number }) {
  const { key, ...props } = getTextareaProps(common.field, {
    ariaDescribedBy: common.hint ? hintId(common.field) : undefined,
  });
  return (
    <Frame {...common}>
      <textarea
        key={key}
        {...props}
        rows={rows}
        maxLength={maxLength}
        className={`${BOX} field-sizing-content max-h-[70vh] ${LINES[rows]}`}
      />
    </Frame>
  );
}

/** Where a control's hint is found. */
export const hintId = (field: Common["field"]) => `${field.id}-hint`;

/** Label, hint and error around a control of any kind. */
export function Frame({ field, label, hint, optional = false, bounds, children }: Common & { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="space-y-1">
      <label htmlFor={field.id} className="font-semibold">
        {label} {optional && <span className="font-normal text-muted text-sm">({t("layout.optional")})</span>}
      </label>
      {hint && (
        <p id={hintId(field)} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError field={field} bounds={bounds} />
    </div>
  );
}

/** What is wrong with a field, said aloud when it appears. */
export function FieldError({ field, bounds = {} }: { field: FieldMetadata<unknown>; bounds?: Bounds }) {
  const say = useWord();
  if (!field.errors) return null;
  return (
    <p id={field.errorId} role="alert" className="font-medium text-danger text-sm">
      {field.errors.map((word) => say(word, bounds)).join(" ")}
    </p>
  );
}

/** What is wrong with a form as a whole. */
export function FormError({ id, errors }: { id: string; errors: string[] | undefined }) {
  const say = useWord();
  if (!errors?.length) return null;
  return (
    <p id={id} role="alert" className="rounded-md border border-danger bg-danger-soft px-3 py-2 text-danger">
      {errors.map((word) => say(word)).join(" ")}
    </p>
  );
}

/** Says a word of the catalogue that came as data; the catalogue's type cannot follow it there. */
export function useWord() {
  const { t } = useTranslation();
  return (word: string, bounds: Bounds = {}): string => String(t(word as "error.required", bounds as never));
}
