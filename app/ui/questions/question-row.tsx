import { useTranslation } from "react-i18next";
import type { QuestionRow as Row } from "#app/domain/questions/list.server";
import { questionPath, spacePath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { QuestionState } from "./question-state";
import { TagList } from "./tag-list";

/** Questions one under the other; each row says its state, its answers, who asked, where and when. */
export function QuestionRows({ rows, withSpace = true }: { rows: readonly Row[]; withSpace?: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-4 first:pt-0">
          <QuestionRow row={row} withSpace={withSpace} />
        </li>
      ))}
    </ul>
  );
}

function QuestionRow({ row, withSpace }: { row: Row; withSpace: boolean }) {
  const { t } = useTranslation();
  return (
    <article className="grid gap-1.5">
      <QuestionState question={row} />
      <h2 className="text-lg" lang={row.language}>
        <a href={questionPath(row)} className="text-ink no-underline hover:text-accent hover:underline">
          {row.title}
        </a>
      </h2>
      <p className="line-clamp-2 max-w-text text-muted" lang={row.language}>
        {row.excerpt}
      </p>
      <TagList tags={row.tags} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>
          <PersonName person={row.author} /> {t("questions.asked")} <Time at={row.askedAt} />
        </span>
        {withSpace && (
          <a href={spacePath(row.space)} className="text-muted hover:text-accent">
            {row.space.name}
          </a>
        )}
        <span>{t("questions.answers", { count: row.answerCount })}</span>
        <span>{t("questions.votes", { count: row.score })}</span>
        {row.affectedCount > 0 && <span>{t("questions.affected", { count: row.affectedCount })}</span>}
      </p>
    </article>
  );
}
