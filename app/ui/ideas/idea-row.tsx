import type { ReactNode } from "react";
import type { IdeaRow as Row } from "#app/domain/ideas/list.server";
import { ideaPath, ideasPath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { TagList } from "#app/ui/questions/tag-list";
import { ListedByline, ListedTitle } from "#app/ui/spaces/listed";
import { ArchivedMark, IdeaStatusMark } from "./idea-status";

type Props = {
  rows: readonly Row[];
  withSpace?: boolean;
  /** Where a row is voted on; without it the row tells the votes only. */
  voting?: (row: Row) => ReactNode;
};

/** Ideas one under the other; each row says how it stands, its votes, who proposed it, where and when. */
export function IdeaRows({ rows, withSpace = true, voting }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-5 first:pt-1">
          <IdeaRow row={row} withSpace={withSpace} vote={voting?.(row)} />
        </li>
      ))}
    </ul>
  );
}

function IdeaRow({ row, withSpace, vote }: { row: Row; withSpace: boolean; vote: ReactNode }) {
  const { t } = useWords();
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_10rem]">
      <div className="grid max-w-text grid-cols-[minmax(0,1fr)] gap-1.5">
        <ListedTitle path={ideaPath(row)} post={row} />
      </div>
      <Standing row={row} tells={!vote} />
      <div className="grid max-w-text grid-cols-[minmax(0,1fr)] gap-1.5 md:col-start-1">
        <ListedByline
          author={row.author}
          did={t("ideas.proposed")}
          at={row.proposedAt}
          space={withSpace ? row.space : null}
        >
          <TagList tags={row.tags} pathOf={(tag) => ideasPath({ tag })} />
        </ListedByline>
        {vote}
      </div>
    </article>
  );
}

/** How it stands: with the company in a word and a sign, with the crowd in numbers; beside the rest where there is room. */
function Standing({ row, tells }: { row: Row; tells: boolean }) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm md:col-start-2 md:row-span-2 md:row-start-1 md:grid md:content-start md:justify-items-start">
      <span className="inline-flex flex-wrap gap-1.5">
        <IdeaStatusMark status={row.status} />
        {row.archivedAt && <ArchivedMark />}
      </span>
      {tells && row.promoteCount > 0 && <span>{t("ideas.promotes", { count: row.promoteCount })}</span>}
      {tells && row.demoteCount > 0 && <span>{t("ideas.demotes", { count: row.demoteCount })}</span>}
      {row.commentCount > 0 && <span>{t("ideas.comments", { count: row.commentCount })}</span>}
    </div>
  );
}
