import { Lock } from "lucide";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

/** Says, in a word and a sign, that a space is open to its members only. */
export function PrivateMark() {
  const { t } = useWords();
  return (
    <span
      title={t("spaces.privateHint")}
      className="inline-flex items-center gap-1 rounded-sm bg-sunken px-1.5 py-0.5 align-middle font-sans font-semibold text-muted text-xs"
    >
      <Icon of={Lock} className="size-3.5" />
      {t("spaces.private")}
    </span>
  );
}
