import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";
import type { DeclineReason } from "#db/schema/index";

/** The kind of reason for a no, and what would change it. */
export function WhyNot({ reason, wouldChange }: { reason: DeclineReason; wouldChange: string | null }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <div className="mt-4 border-line border-l-2 pl-4">
      <p className="font-semibold">{t("statuses.why", { reason: t(`statuses.reason.${reason}`) })}</p>
      {wouldChange && (
        <>
          <p className="mt-2 text-muted text-sm">{t("statuses.wouldChange")}</p>
          <p dir="auto" lang={langOf(wouldChange)} className="whitespace-pre-line wrap-anywhere">
            {wouldChange}
          </p>
        </>
      )}
    </div>
  );
}
