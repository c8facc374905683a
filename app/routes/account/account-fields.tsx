import type { FieldMetadata } from "@conform-to/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS } from "#app/domain/accounts/limits";
import { EMAIL_MAX_CHARS, HANDLE_MAX_CHARS, HANDLE_MIN_CHARS, NAME_MAX_CHARS } from "#app/domain/people/limits";
import { TextField } from "#app/ui/kit/field";

type Field = FieldMetadata<string | undefined>;

/** What a new account is made of, field by field. */
export function AccountFields({ fields }: { fields: Record<"name" | "handle" | "email" | "password", Field> }) {
  const { t } = useTranslation();
  return (
    <>
      <NameFields fields={fields} />
      <EmailField field={fields.email} hint={t("account.emailHint")} autoComplete="username" />
      <NewPasswordField field={fields.password} />
    </>
  );
}

/** What others see of an account. */
export function NameFields({ fields }: { fields: Record<"name" | "handle", Field> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        field={fields.name}
        label={t("account.name")}
        hint={t("account.nameHint")}
        autoComplete="name"
        maxLength={NAME_MAX_CHARS}
        bounds={{ min: 1, max: NAME_MAX_CHARS }}
      />
      <TextField
        field={fields.handle}
        label={t("account.handle")}
        hint={t("account.handleHint")}
        autoComplete="nickname"
        maxLength={HANDLE_MAX_CHARS}
        bounds={{ min: HANDLE_MIN_CHARS, max: HANDLE_MAX_CHARS }}
      />
    </>
  );
}

/** An address. `username` completes the one somebody signs in with, `email` any of theirs. */
export function EmailField({
  field,
  label,
  hint,
  autoComplete,
}: {
  field: Field;
  label?: string;
  hint?: string;
  autoComplete: "username" | "email";
}) {
  const { t } = useTranslation();
  return (
    <TextField
      type="email"
      field={field}
      label={label ?? t("account.email")}
      hint={hint}
      autoComplete={autoComplete}
      maxLength={EMAIL_MAX_CHARS}
      bounds={{ max: EMAIL_MAX_CHARS }}
    />
  );
}

/** A password that is being chosen. */
export function NewPasswordField({ field }: { field: Field }) {
  const { t } = useTranslation();
  return (
    <TextField
      type="password"
      field={field}
      label={t("account.password")}
      hint={t("account.newPasswordHint", { min: PASSWORD_MIN_CHARS })}
      autoComplete="new-password"
      bounds={{ min: PASSWORD_MIN_CHARS, max: PASSWORD_MAX_CHARS }}
    />
  );
}

/** The address an account is at: to read, and for password managers to keep with the password. It is not sent. */
export function AddressLine({ label, email }: { label: string; email: string }) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="email"
        value={email}
        readOnly
        autoComplete="username"
        className="mt-1 block w-full rounded-md border border-line bg-sunken px-3 py-2 text-ink"
      />
    </div>
  );
}

/** Every field of an account is needed; the fields say so to those who cannot see the page. */
export const ALL_NEEDED = {
  communityName: { required: true },
  name: { required: true },
  handle: { required: true },
  email: { required: true },
  password: { required: true },
};
