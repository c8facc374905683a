import type { FieldMetadata } from "@conform-to/react";
import { LANGUAGE_NAMES, TEXT_LANGUAGES, type TextLanguage } from "#app/lib/language";
import { BOX, FieldError, Frame } from "#app/ui/kit/field";

/** Boxes to tick for the languages of this place. */
export function LanguageBoxes({
  field,
  label,
  hint,
}: {
  field: FieldMetadata<TextLanguage[]>;
  label: string;
  hint: string;
}) {
  const ticked = field.initialValue;
  const isTicked = (language: string) => (Array.isArray(ticked) ? ticked : [ticked]).includes(language);
  return (
    <fieldset aria-describedby={`${field.id}-hint`}>
      <legend className="font-semibold">{label}</legend>
      <p id={`${field.id}-hint`} className="mt-1 text-muted text-sm">
        {hint}
      </p>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {TEXT_LANGUAGES.map((language) => (
          <label key={language} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name={field.name}
              value={language}
              defaultChecked={isTicked(language)}
              className="size-5 accent-accent"
            />
            <span lang={language}>{LANGUAGE_NAMES[language]}</span>
          </label>
        ))}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}

/** One of the languages of this place. */
export function LanguageChoice({ field, label }: { field: FieldMetadata<TextLanguage>; label: string }) {
  return (
    <Frame field={field} label={label}>
      <select id={field.id} name={field.name} defaultValue={field.initialValue} className={BOX}>
        {TEXT_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </Frame>
  );
}
