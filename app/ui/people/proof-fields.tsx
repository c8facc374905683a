import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/kit/field";

type Field = FieldMetadata<string | undefined>;

/** Asks for the password of whoever is signed in, and for a code where they have set that up. */
export function ProofFields({ fields }: { fields: { password: Field; code?: Field } }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        type="password"
        field={fields.password}
        label={t("security.password")}
        autoComplete="current-password"
        bounds={{ max: 256 }}
      />
      {fields.code && <CodeField field={fields.code} hint={t("security.codeOrRecovery")} />}
    </>
  );
}

/** Takes a code of an authenticator app. */
export function CodeField({ field, hint }: { field: Field; hint: string }) {
  const { t } = useTranslation();
  return (
    <TextField
      field={field}
      label={t("security.code")}
      hint={hint}
      autoComplete="one-time-code"
      maxLength={40}
      bounds={{ max: 40 }}
    />
  );
}

/** The fields say so to those who cannot see the page. */
export const PROOF_NEEDED = { password: { required: true }, code: { required: true } };
