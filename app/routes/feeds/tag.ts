import { listForFeed } from "#app/domain/questions/feed.server";
import { findTag } from "#app/domain/spaces/list.server";
import { feedPath, tagPath } from "#app/lib/paths";
import { feedName, feedResponse, questionEntry } from "#app/web/feed.server";
import { readingResource } from "#app/web/resource.server";

/** The newest questions that carry one tag. */
export const loader = readingResource(async (work) => {
  const { id, name } = await findTag(work.db, work.viewer, feedName(work.param("file")));
  return feedResponse(work, {
    path: feedPath({ tag: name }),
    of: tagPath(name),
    title: (t) => t("feeds.underTag", { tag: name }),
    entries: (await listForFeed(work.db, work.viewer, { tagId: id })).map(questionEntry),
  });
});
