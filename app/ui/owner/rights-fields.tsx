import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldError, TextField } from "#app/ui/kit/field";
import { PrivateMark } from "#app/ui/spaces/private-mark";

const ROLES = ["staff", "moderator", "owner"] as const;

type Props = {
  fields: {
    role: FieldMetadata<string | undefined>;
    title: FieldMetadata<string | undefined>;
    spaces: FieldMetadata<string[] | undefined>;
  };
  /** Every space somebody may be made to speak for. */
  spaces: readonly { slug: string; name: string; private: boolean }[];
  titleMax: number;
};

/** What somebody may do here, what they are called, and for which spaces they speak. */
export function RightsFields({ fields, spaces, titleMax }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset>
        <legend className="font-semibold">{t("staff.role")}</legend>
        <div className="mt-2 space-y-3">
          {ROLES.map((role) => (
            <Choice
              key={role}
              type="radio"
              name={fields.role.name}
              value={role}
              checked={fields.role.initialValue === role}
              label={t(`staff.roles.${role}`)}
              hint={t(`staff.roleTexts.${role}`)}
            />
          ))}
        </div>
        <FieldError field={fields.role} />
      </fieldset>
      <TextField
        field={fields.title}
        label={t("staff.title")}
        hint={t("staff.titleHint")}
        autoComplete="off"
        maxLength={titleMax}
        bounds={{ max: titleMax }}
        optional
      />
      {spaces.length > 0 && (
        <fieldset aria-describedby="spaces-hint">
          <legend className="font-semibold">{t("staff.spaces")}</legend>
          <p id="spaces-hint" className="mt-1 text-muted text-sm">
            {t("staff.spacesHint")}
          </p>
          <div className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {spaces.map((space) => (
              <Choice
                key={space.slug}
                type="checkbox"
                name={fields.spaces.name}
                value={space.slug}
                checked={chosen(fields.spaces.initialValue).includes(space.slug)}
                label={
                  <>
                    <bdi>{space.name}</bdi> {space.private && <PrivateMark />}
                  </>
                }
              />
            ))}
          </div>
          <FieldError field={fields.spaces} />
        </fieldset>
      )}
    </>
  );
}

/** The ticked values, of which a form gives one alone as a text. */
const chosen = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

type ChoiceProps = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  checked: boolean;
  label: ReactNode;
  hint?: string;
};

function Choice({ type, name, value, checked, label, hint }: ChoiceProps) {
  return (
    <label className="flex min-h-9 items-start gap-3 py-1">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span>
        {label}
        {hint && <span className="block text-muted text-sm">{hint}</span>}
      </span>
    </label>
  );
}
