import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { draftPath } from "#app/lib/paths";

const QUIET_LINK =
  "inline-flex min-h-8 items-center rounded-sm font-semibold text-accent underline hover:text-accent-strong";

/** Says that the form holds words from before, and how to be rid of them. */
function WordsFromBefore({ children, way }: { children: ReactNode; way: ReactNode }) {
  return (
    <p className="flex max-w-text flex-wrap items-center gap-x-3 text-muted">
      <span role="status">{children}</span>
      {way}
    </p>
  );
}

/** The form was filled with what we kept while its writer signed in. Stands inside that form. */
export function KeptDraft() {
  const { t } = useTranslation();
  return (
    <WordsFromBefore
      way={
        <button type="submit" name="kept" value="no" formAction={draftPath()} formNoValidate className={QUIET_LINK}>
          {t("writing.throwAway")}
        </button>
      }
    >
      {t("writing.draftKept")}
    </WordsFromBefore>
  );
}

/** This browser and the server had different words: one of them is in the form, the other to be had. */
export function TwoVersions({ newer, swap }: { newer: "browser" | "server"; swap: () => void }) {
  const { t } = useTranslation();
  return (
    <WordsFromBefore
      way={
        <button type="button" onClick={swap} className={QUIET_LINK}>
          {t("editor.showOtherVersion")}
        </button>
      }
    >
      {t(newer === "browser" ? "editor.fromThisBrowser" : "editor.fromElsewhere")}
    </WordsFromBefore>
  );
}

/** The form was filled with what this browser had kept. */
export function RestoredWords({ throwAway }: { throwAway: () => void }) {
  const { t } = useTranslation();
  return (
    <WordsFromBefore
      way={
        <button type="button" onClick={throwAway} className={QUIET_LINK}>
          {t("writing.throwAway")}
        </button>
      }
    >
      {t("writing.wordsRestored")}
    </WordsFromBefore>
  );
}
