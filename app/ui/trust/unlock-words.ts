import { useTranslation } from "react-i18next";
import type { ShownLevel } from "#app/domain/trust/levels.server";

type Opened = ShownLevel["opens"][number];

/** Says what a level opens; the catalogue's type cannot follow its numbers. */
export function useUnlockWords() {
  const { t } = useTranslation();
  return (what: Opened["what"], numbers: Opened["numbers"]): string =>
    String(t(`trust.unlocks.${what}`, numbers as never));
}
