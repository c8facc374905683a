import { redirect } from "@remix-run/node";
import { listForFeed } from "#app/domain/questions/feed.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { feedPath, spacePath } from "#app/lib/paths";
import { feedName, feedResponse, questionEntry } from "#app/web/feed.server";
import { readingResource } from "#app/web/resource.server";

/** The newest questions of one space. */
export const loader = readingResource(async (work) => {
  const space = await findSpace(work.db, work.viewer, feedName(work.param("file")));
  if (feedPath({ space: space.slug }) !== work.url.pathname)
    return redirect(feedPath({ space: space.slug }), { status: 301 });
  return feedResponse(work, {
    path: feedPath({ space: space.slug }),
    of: spacePath(space),
    title: (t) => t("feeds.inSpace", { space: space.name }),
    entries: (await listForFeed(work.db, work.viewer, { spaceId: space.id })).map(questionEntry),
  });
});
