import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  EMAIL_MAX_CHARS,
  HANDLE_MAX_CHARS,
  HANDLE_MIN_CHARS,
  NAME_MAX_CHARS,
  PASSWORD_MAX_CHARS,
  PASSWORD_MIN_CHARS,
} from "#app/domain/people/limits";
import { TextField } from "#app/ui/kit/field";

type Field = FieldMetadata<string | undefined>;

/** What a new account is made of, field by field. */
export function AccountFields({ fields }: { fields: Record<"name" | "handle" | "email" | "password", Field> }) {
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
      <TextField
        type="email"
        field={fields.email}
        label={t("account.email")}
        hint={t("account.emailHint")}
        autoComplete="username"
        maxLength={EMAIL_MAX_CHARS}
        bounds={{ max: EMAIL_MAX_CHARS }}
      />
      <TextField
        type="password"
        field={fields.password}
        label={t("account.password")}
        hint={t("account.newPasswordHint", { min: PASSWORD_MIN_CHARS })}
        autoComplete="new-password"
        bounds={{ min: PASSWORD_MIN_CHARS, max: PASSWORD_MAX_CHARS }}
      />
    </>
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
