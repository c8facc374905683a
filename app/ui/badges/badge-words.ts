import type { BadgeName } from "#app/domain/badges/badges";
import { kindKey } from "#app/lib/kind-key";
import { useWords } from "#app/ui/kit/words";

/** What a badge is called, and what it is for. */
export function useBadgeWords() {
  const { t } = useWords();
  return (badge: BadgeName) => {
    const key = kindKey(badge) as "firstAnswer";
    return { label: t(`badges.all.${key}.label`), text: t(`badges.all.${key}.text`) };
  };
}
