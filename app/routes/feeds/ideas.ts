import { listIdeasForFeed, listUpdatesForFeed } from "#app/domain/ideas/feed.server";
import { IDEA_STATUSES } from "#app/domain/ideas/list.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { NotFound } from "#app/lib/errors";
import { ideasFeedPath, ideasPath } from "#app/lib/paths";
import { feedResponse, ideaEntry, updateEntry } from "#app/web/feed.server";
import { readingResource } from "#app/web/resource.server";

/** The newest ideas, or the company's word on those that came into one status; of one space, or of all that the reader may enter. */
export const loader = readingResource(async (work) => {
  const { db, viewer, query } = work;
  const asked = query("status");
  const status = asked ? IDEA_STATUSES.find((name) => name === asked) : null;
  if (status === undefined) throw new NotFound();
  const slug = query("space");
  const space = slug ? await findSpace(db, viewer, slug) : null;
  const of = { status: status ?? undefined, space: space?.slug };
  const entries =
    status === null
      ? (await listIdeasForFeed(db, viewer, { spaceId: space?.id })).map(ideaEntry)
      : (await listUpdatesForFeed(db, viewer, { status, spaceId: space?.id })).map(updateEntry);
  return feedResponse(work, {
    path: ideasFeedPath(of),
    of: ideasPath(of),
    title: (t) => {
      const what =
        status === null ? t("ideas.feedNew") : t("ideas.feedStatus", { status: t(`ideas.status.${status}`) });
      return space ? `${what} · ${space.name}` : what;
    },
    entries,
  });
});
