import { useTranslation } from "react-i18next";
import type { FollowedIdea } from "#app/domain/ideas/followed.server";
import { followingPath, ideaActPath, ideaPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { FollowedRow } from "#app/ui/spaces/followed";
import { ArchivedMark, IdeaStatusMark } from "./idea-status";

type Props = {
  rows: readonly FollowedIdea[];
  /** The page of the list that is shown. */
  here: { before: string | null; after: string | null };
};

/** Ideas somebody follows, each with how it stands. */
export function FollowedIdeas({ rows, here }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <FollowedRow
          key={row.id}
          post={row}
          path={ideaPath(row)}
          state={
            <p className="flex flex-wrap gap-1.5">
              <IdeaStatusMark status={row.status} />
              {row.archivedAt && <ArchivedMark />}
            </p>
          }
          facts={
            <>
              <span>{t("ideas.promotes", { count: row.promoteCount })}</span>
              <span>{t("ideas.comments", { count: row.commentCount })}</span>
              <span>
                {t("follow.active")} <Time at={row.activeAt} />
              </span>
            </>
          }
          unfollow={{
            action: ideaActPath(row, "follow"),
            next: followingPath({ of: "ideas", ...here, removed: String(row.id) }),
          }}
        />
      ))}
    </ul>
  );
}
