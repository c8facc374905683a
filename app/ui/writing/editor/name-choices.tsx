import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { completeNames } from "./names";
import { controlOf } from "./typing";

/** Completes names after an `@` in the text with this id, where it has no toolbar. */
export function NameChoices({ of }: { of: string }) {
  const { t } = useTranslation();
  useEffect(() => {
    const control = controlOf(of);
    return control ? completeNames(control, t("editor.people")) : undefined;
  }, [of, t]);
  return null;
}
