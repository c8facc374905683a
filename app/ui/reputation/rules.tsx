import { useTranslation } from "react-i18next";
import type { ReputationRules as Rules } from "#app/domain/reputation/rules.server";
import { kindKey } from "#app/lib/kind-key";
import { useSigned } from "./signed";

/** In the order in which somebody reads what they can earn. */
const KINDS = [
  "answer-accepted",
  "answer-upvoted",
  "question-upvoted",
  "accepting",
  "downvoted",
  "downvoting",
] as const;

/** What each cause gives now. */
export function ReputationRules({ rules: { amounts, perDay } }: { rules: Rules }) {
  const { t } = useTranslation();
  const signed = useSigned();
  return (
    <section aria-labelledby="reputation-rules" className="mt-10">
      <h2 id="reputation-rules" className="mb-3 text-lg">
        {t("reputation.rules")}
      </h2>
      <table className="w-full">
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind} className="border-line border-t">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {t(`reputation.kinds.${kindKey(kind) as "answerUpvoted"}`)}
              </th>
              <td className="py-2 text-right font-semibold tabular-nums">{signed(amounts[kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-muted text-sm">{t("reputation.perDay", { count: perDay })}</p>
    </section>
  );
}
