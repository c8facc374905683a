import { useDay } from "#app/ui/kit/day";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";

type Props = { call: { opensAt: Date; closesAt: Date }; now: Date };

/** How long a call still takes ideas, when it begins to, or since when it is over: the day, and how far off it is in words. */
export function CallTime({ call: { opensAt, closesAt }, now }: Props) {
  const { t } = useWords();
  const day = useDay();
  // The last day is the one before it closes at midnight.
  const last = day(new Date(closesAt.getTime() - 1));
  if (closesAt <= now) return <span>{t("calls.over", { day: last })}</span>;
  if (opensAt > now)
    return (
      <span>
        {t("calls.opensOn", { day: day(opensAt) })} {t("calls.opens")} <Time at={opensAt} />
      </span>
    );
  return (
    <span>
      {t("calls.openUntil", { day: last })} {t("calls.closes")} <Time at={closesAt} />
    </span>
  );
}
