import { useTranslation } from "react-i18next";
import type { Balances } from "#app/domain/rewards/statement.server";
import { formatChange } from "#app/lib/number";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";
import { NUMBER_CELL } from "./cells";

/** What a month began with, what it changed, and what it came to. */
export function MonthSums({ before, after }: { before: Balances; after: Balances }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const number = useNumber();
  const kinds = ["pending", "confirmed"] as const;
  const rows = [
    { head: t("rewards.atStart"), say: (kind: "pending" | "confirmed") => number(before[kind]) },
    {
      head: t("rewards.changed"),
      say: (kind: "pending" | "confirmed") => formatChange(after[kind] - before[kind], language) || "0",
    },
    { head: t("rewards.atEnd"), say: (kind: "pending" | "confirmed") => number(after[kind]) },
  ];
  return (
    <table className="mt-6 w-full border-line border-y">
      <caption className="sr-only">{t("rewards.sums")}</caption>
      <thead>
        <tr className="text-muted text-sm">
          <td />
          {kinds.map((kind) => (
            <th key={kind} scope="col" className={`${NUMBER_CELL} pt-2 font-normal`}>
              {t(`rewards.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, say }) => (
          <tr key={head} className="last:font-semibold">
            <th scope="row" className="py-1.5 text-left font-normal [tr:last-child>&]:font-semibold">
              {head}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className={NUMBER_CELL}>
                {say(kind)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
