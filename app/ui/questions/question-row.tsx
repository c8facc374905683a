import type { QuestionRow as Row } from "#app/domain/questions/list.server";
import { questionPath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { ListedByline, ListedTitle } from "#app/ui/spaces/listed";
import { QuestionState } from "./question-state";
import { TagList } from "./tag-list";

/** Questions one under the other; each row says its state, its answers, who asked, where and when. */
export function QuestionRows({ rows, withSpace = true }: { rows: readonly Row[]; withSpace?: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-5 first:pt-1">
          <QuestionRow row={row} withSpace={withSpace} />
        </li>
      ))}
    </ul>
  );
}

function QuestionRow({ row, withSpace }: { row: Row; withSpace: boolean }) {
  const { t } = useWords();
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_10rem]">
      <div className="grid max-w-text grid-cols-[minmax(0,1fr)] gap-1.5">
        <ListedTitle path={questionPath(row)} post={row} />
      </div>
      <Standing row={row} />
      <div className="grid max-w-text grid-cols-[minmax(0,1fr)] gap-1.5 md:col-start-1">
        <ListedByline
          author={row.author}
          did={t("questions.asked")}
          at={row.askedAt}
          space={withSpace ? row.space : null}
        >
          <TagList tags={row.tags} />
        </ListedByline>
      </div>
    </article>
  );
}

/** How it stands: in a word and a sign, then in numbers; beside the rest where there is room. */
function Standing({ row }: { row: Row }) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm md:col-start-2 md:row-span-2 md:row-start-1 md:grid md:content-start md:justify-items-start">
      <QuestionState question={row} />
      {row.answerCount > 0 && <span>{t("questions.answers", { count: row.answerCount })}</span>}
      {row.score !== 0 && <span>{t("questions.votes", { count: row.score })}</span>}
      {row.affectedCount > 0 && <span>{t("questions.affected", { count: row.affectedCount })}</span>}
    </div>
  );
}
