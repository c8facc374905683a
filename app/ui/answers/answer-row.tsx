import type { AnswerRow as Row } from "#app/domain/answers/list.server";
import { answerLinkPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { AnswerMarks } from "./answer-marks";

/** Answers of one person, each under the title of its question. */
export function AnswerRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-4 first:pt-0">
          <AnswerRow row={row} />
        </li>
      ))}
    </ul>
  );
}

function AnswerRow({ row }: { row: Row }) {
  const { t } = useWords();
  return (
    <article className="grid gap-1.5">
      <h2 className="text-lg" lang={row.question.language}>
        <a href={answerLinkPath(row.id)} className="text-ink no-underline hover:text-accent hover:underline">
          <bdi>{row.question.title}</bdi>
        </a>
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <AnswerMarks accepted={row.accepted} official={row.official} />
        <span>
          {t("people.answered")} <Time at={row.answeredAt} />
        </span>
        {row.score !== 0 && <span>{t("questions.votes", { count: row.score })}</span>}
      </p>
    </article>
  );
}
