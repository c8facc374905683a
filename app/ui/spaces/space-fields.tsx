import { type FieldMetadata, getCollectionProps, getInputProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { FACETS, type Facet } from "#app/lib/directory-address";
import { BOX, FieldError, Frame, TextArea, TextField } from "#app/ui/kit/field";
import { Avatar } from "#app/ui/people/avatar";

type Field = FieldMetadata<string | undefined>;
type Bounds = { name: number; slug: number; description: number; facet: number };

/** What a space is called, where it stands and what it is for. */
export function SpaceFacts({
  fields,
  bounds,
  isNew = false,
}: {
  fields: { name: Field; slug: Field; description: Field };
  bounds: Bounds;
  isNew?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        field={fields.name}
        label={t("ownerSpaces.name")}
        autoComplete="off"
        maxLength={bounds.name}
        bounds={{ min: 1, max: bounds.name }}
      />
      <TextField
        field={fields.slug}
        label={t("ownerSpaces.slug")}
        hint={t(isNew ? "ownerSpaces.slugNewHint" : "ownerSpaces.slugHint")}
        autoComplete="off"
        maxLength={bounds.slug}
        bounds={{ max: bounds.slug }}
        optional={isNew}
      />
      <TextArea
        field={fields.description}
        label={t("ownerSpaces.description")}
        hint={t("ownerSpaces.descriptionHint")}
        rows={3}
        maxLength={bounds.description}
        bounds={{ max: bounds.description }}
        optional
      />
    </>
  );
}

/** The three ways into the directory, with the words other spaces use. */
export function WaysFields({
  fields,
  known,
  bounds,
}: {
  fields: Record<Facet, Field>;
  known: Record<Facet, readonly string[]>;
  bounds: Bounds;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left font-semibold font-serif text-lg">{t("ownerSpaces.ways")}</legend>
      <p className="clear-both text-muted text-sm">{t("ownerSpaces.waysHint")}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-3">
        {FACETS.map((facet) => {
          const { key, ...props } = getInputProps(fields[facet], { type: "text" });
          return (
            <Frame
              key={facet}
              field={fields[facet]}
              label={t(`directory.facet.${facet}`)}
              bounds={{ max: bounds.facet }}
            >
              <input
                key={key}
                {...props}
                list={`known-${facet}`}
                maxLength={bounds.facet}
                autoComplete="off"
                className={BOX}
              />
              <datalist id={`known-${facet}`}>
                {known[facet].map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            </Frame>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Members of staff, each to be let speak in the space or not. */
export function SpeakersField({
  field,
  staff,
}: {
  field: FieldMetadata<string[] | undefined>;
  staff: readonly PersonRef[];
}) {
  const { t } = useTranslation();
  const people = new Map(staff.map((person) => [person.handle, person]));
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left font-semibold font-serif text-lg">{t("ownerSpaces.speakers")}</legend>
      <div className="clear-both grid gap-1 pt-2 sm:grid-cols-2">
        {staff.length === 0 && <p className="text-muted">{t("ownerSpaces.noSpeakers")}</p>}
        {getCollectionProps(field, { type: "checkbox", options: [...people.keys()] }).map(({ key, ...props }) => {
          const person = people.get(props.value);
          if (!person) return null;
          return (
            <label key={key} htmlFor={props.id} className="flex min-h-12 min-w-0 items-center gap-3">
              <input {...props} className="size-5 shrink-0 accent-accent" />
              <Avatar person={person} />
              <span className="min-w-0">
                <bdi className="block font-semibold leading-snug">{person.name}</bdi>
                {person.title && <span className="block text-muted text-sm leading-snug">{person.title}</span>}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}
