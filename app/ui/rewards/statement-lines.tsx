import { useTranslation } from "react-i18next";
import type { LinePost, StatementLine } from "#app/domain/rewards/statement.server";
import { formatChange } from "#app/lib/number";
import { answerLinkPath, ideaLinkPath, questionLinkPath } from "#app/lib/paths";
import { reasonOf } from "#app/lib/reward-reason";
import { fullTime } from "#app/lib/time";
import { useWords } from "#app/ui/kit/words";
import { NUMBER_CELL } from "./cells";

/** The lines of a statement: when, why, and what each changed. */
export function StatementLines({ lines }: { lines: readonly StatementLine[] }) {
  const { t } = useTranslation();
  return (
    <table className="mt-8 w-full">
      <caption className="sr-only">{t("rewards.statementTitle")}</caption>
      <thead>
        <tr className="border-line border-b text-muted text-sm">
          <th scope="col" className="pb-2 text-left font-normal">
            {t("rewards.happened")}
          </th>
          <th scope="col" className={`${NUMBER_CELL} pb-2 font-normal`}>
            {t("rewards.pending")}
          </th>
          <th scope="col" className={`${NUMBER_CELL} pb-2 font-normal`}>
            {t("rewards.confirmed")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { line: StatementLine }) {
  const { t, language } = useWords();
  const { reason, detail } = reasonOf(t, line);
  return (
    <tr>
      <td className="py-2.5 [overflow-wrap:anywhere]">
        <p>
          <span className="font-semibold">{t(`rewards.kinds.${line.kind}`)}</span>: {reason}
          {detail && <span className="text-muted"> ({detail})</span>}
        </p>
        {line.perk && (
          <p className="text-sm">
            <bdi>{line.perk}</bdi>
          </p>
        )}
        {line.words && (
          <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">
            <bdi>{t("rewards.said", { words: line.words })}</bdi>
          </p>
        )}
        <Where line={line} />
        {line.withheld > 0 && (
          <p className="text-sm">{t("rewards.withheld", { points: t("rewards.points", { count: line.withheld }) })}</p>
        )}
        <p className="text-muted text-sm">
          <time dateTime={line.at.toISOString()}>{fullTime(line.at, language)}</time>
        </p>
      </td>
      <td className={`${NUMBER_CELL} py-2.5`}>{formatChange(line.pending, language)}</td>
      <td className={`${NUMBER_CELL} py-2.5`}>{formatChange(line.confirmed, language)}</td>
    </tr>
  );
}

const PATHS: Record<LinePost["kind"], (id: number) => string> = {
  answer: answerLinkPath,
  idea: ideaLinkPath,
  question: questionLinkPath,
};

/** The post it is about; of one in a space that the reader may not see, no more than that. */
function Where({ line: { post, hidden } }: { line: StatementLine }) {
  const { t } = useWords();
  if (hidden) return <p className="text-muted text-sm">{t("rewards.hidden")}</p>;
  if (!post) return null;
  return (
    <p className="text-sm">
      <a
        href={PATHS[post.kind](post.id)}
        className="inline-flex min-h-6 items-center text-accent underline [overflow-wrap:anywhere]"
      >
        <bdi>{post.title}</bdi>
      </a>
    </p>
  );
}
