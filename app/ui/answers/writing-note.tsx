import { useTranslation } from "react-i18next";
import { useClaim } from "./use-claim";

/** Tells the writer that others see them writing, and lets them say no. `action` is where the claim is made. */
export function WritingNote({ control, action }: { control: string; action: string }) {
  const { t } = useTranslation();
  const { shown, decline } = useClaim(control, action);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
      <span role="status">{shown && t("live.othersSee")}</span>
      {shown && (
        <button type="button" onClick={decline} className="min-h-8 text-accent underline hover:text-accent-strong">
          {t("live.doNotShow")}
        </button>
      )}
    </p>
  );
}
