import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";

/** What people are called inside a sentence; of those who left nothing is left to call them by. */
export function useName(): (person: Pick<PersonRef, "name" | "former">) => string {
  const { t } = useTranslation();
  return ({ name, former }) => (former ? t("people.formerMember") : name);
}
