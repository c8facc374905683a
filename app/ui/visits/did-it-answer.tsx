import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askPath } from "#app/lib/paths";
import { LineOfButtons } from "./line-of-buttons";
import { useOpened } from "./use-opened";
import { tell } from "./visit";

/** Asks whoever came from a search, or from the ask form, whether this was it. */
export function DidItAnswer({ question }: { question: number }) {
  const { t } = useTranslation();
  const visit = useOpened(question);
  const [said, setSaid] = useState<"solved" | "not-quite" | null>(null);
  if (!visit) return null;
  const say = (step: "solved" | "not-quite") => {
    tell(visit.id, visit.way, step, { question });
    setSaid(step);
  };
  return (
    <LineOfButtons
      question={t("visits.didItAnswer")}
      buttons={[
        { label: t("visits.yes"), press: () => say("solved") },
        { label: t("visits.notQuite"), press: () => say("not-quite") },
      ]}
      thanks={
        said === "solved"
          ? t("visits.thanksSolved")
          : said && (
              <>
                {t("visits.thanksNotQuite")}{" "}
                <a href={askPath()} className="text-accent underline">
                  {t("visits.ask")}
                </a>
              </>
            )
      }
    />
  );
}
