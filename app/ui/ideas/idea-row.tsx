import type { ReactNode } from "react";
import type { IdeaRow as Row } from "#app/domain/ideas/list.server";
import { ideaPath, spacePath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { TagList } from "#app/ui/questions/tag-list";
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
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_10rem]">
      <div className="grid max-w-text grid-cols-[minmax(0,1fr)] gap-1.5">
        <h2 className="text-lg leading-snug">
          <a
            href={ideaPath(row)}
            lang={row.language}
            className="text-ink no-underline hover:text-accent hover:underline"
          >
            <bdi>{row.title}</bdi>
          </a>
        </h2>
        <p className="line-clamp-2 text-muted" lang={row.language}>
          {row.excerpt}
        </p>
        <Standing row={row} tells={!vote} className="md:hidden" />
        <Byline row={row} withSpace={withSpace} />
        {vote}
      </div>
      <Standing row={row} tells={!vote} className="hidden content-start md:grid md:justify-items-start" />
    </article>
  );
}

/** How it stands: with the company in a word and a sign, with the crowd in numbers. */
function Standing({ row, tells, className }: { row: Row; tells: boolean; className: string }) {
  const { t } = useWords();
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm ${className}`}>
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

function Byline({ row, withSpace }: { row: Row; withSpace: boolean }) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
      <span className="inline-flex flex-wrap items-center gap-x-1.5">
        <PersonName person={row.author} face /> {t("ideas.proposed")} <Time at={row.proposedAt} />
      </span>
      {withSpace && (
        <a href={spacePath(row.space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
      )}
      <TagList tags={row.tags} />
    </div>
  );
}
