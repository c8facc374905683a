import { type FieldMetadata, getCollectionProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { FieldError, TextArea, TextField } from "#app/ui/kit/field";

const JOINING = ["by-hand", "by-request"] as const;

type Field = FieldMetadata<string | undefined>;
type Props = {
  fields: { name: Field; description: Field; joining: Field; emailDomains: Field };
  /** The address, which only a new group is asked for. */
  address?: Field;
  bounds: { name: number; description: number };
};

/** What a group is made of, field by field. */
export function GroupFields({ fields, address, bounds }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        field={fields.name}
        label={t("groups.name")}
        autoComplete="off"
        maxLength={bounds.name}
        bounds={{ min: 1, max: bounds.name }}
      />
      {address && (
        <TextField field={address} label={t("groups.slug")} hint={t("groups.slugHint")} autoComplete="off" optional />
      )}
      <TextArea
        field={fields.description}
        label={t("groups.description")}
        rows={2}
        maxLength={bounds.description}
        bounds={{ max: bounds.description }}
        optional
      />
      <Joining field={fields.joining} />
      <TextArea
        field={fields.emailDomains}
        label={t("groups.emailDomains")}
        hint={t("groups.emailDomainsHint")}
        rows={3}
        optional
      />
    </>
  );
}

function Joining({ field }: { field: Field }) {
  const { t } = useTranslation();
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{t("groups.joining")}</legend>
      {getCollectionProps(field, { type: "radio", options: [...JOINING] }).map(({ key, ...props }, n) => (
        <label key={key} htmlFor={props.id} className="flex gap-3">
          <input {...props} className="mt-1 size-5 shrink-0 accent-accent" />
          <span>{t(`groups.joiningChoice.${JOINING[n] ?? "by-hand"}`)}</span>
        </label>
      ))}
      <FieldError field={field} />
    </fieldset>
  );
}
