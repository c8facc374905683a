import { useTranslation } from "react-i18next";
import type { FollowedIdea } from "#app/domain/ideas/followed.server";
import { followingPath, ideaActPath, ideaPath, spacePath } from "#app/lib/paths";
import { TakeOut } from "#app/ui/kit/take-out";
import { Time } from "#app/ui/kit/time";
import { ArchivedMark, IdeaStatusMark } from "./idea-status";

type Props = {
  rows: readonly FollowedIdea[];
  /** The page of the list that is shown. */
  here: { before: string | null; after: string | null };
};

/** Ideas somebody follows, each with how it stands. */
export function FollowedIdeas({ rows, here }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-4 first:pt-0">
          <Followed row={row} here={here} />
        </li>
      ))}
    </ul>
  );
}

function Followed({ row, here }: { row: FollowedIdea; here: Props["here"] }) {
  const { t } = useTranslation();
  return (
    <article className="grid gap-1.5">
      <p className="flex flex-wrap gap-1.5">
        <IdeaStatusMark status={row.status} />
        {row.archivedAt && <ArchivedMark />}
      </p>
      <h2 className="text-lg" lang={row.language}>
        <a href={ideaPath(row)} className="text-ink no-underline hover:text-accent hover:underline">
          <bdi>{row.title}</bdi>
        </a>
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>{t("ideas.promotes", { count: row.promoteCount })}</span>
        <span>{t("ideas.comments", { count: row.commentCount })}</span>
        <span>
          {t("follow.active")} <Time at={row.activeAt} />
        </span>
        <a href={spacePath(row.space)} className="hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
        <TakeOut
          action={ideaActPath(row, "follow")}
          next={followingPath({ of: "ideas", ...here, removed: String(row.id) })}
          words={t("follow.unfollow")}
          label={t("follow.unfollowOf", { title: row.title })}
        />
      </div>
    </article>
  );
}
