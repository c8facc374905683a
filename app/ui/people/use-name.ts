import type { PersonRef } from "#app/domain/people/reference.server";
import { useWords } from "#app/ui/kit/words";

/** What people are called inside a sentence; of those who left nothing is left to call them by. */
export function useName(): (person: Pick<PersonRef, "name" | "former">) => string {
  const { t } = useWords();
  return ({ name, former }) => (former ? t("people.formerMember") : name);
}
