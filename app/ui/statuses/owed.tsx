import { promisesPath } from "#app/lib/paths";
import { useDay } from "#app/ui/kit/day";
import { useWords } from "#app/ui/kit/words";

/** By when the company owes its word, or that it is late with it. */
export function Owed({ dueAt, now }: { dueAt: Date; now: Date }) {
  const { t } = useWords();
  const day = useDay();
  return (
    <p className="mt-1.5 text-sm">
      {t(dueAt > now ? "statuses.owedBy" : "statuses.overdueSince", { day: day(dueAt) })}{" "}
      <a href={promisesPath()} className="text-accent underline">
        {t("statuses.promises")}
      </a>
    </p>
  );
}
