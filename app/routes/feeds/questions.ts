import { listForFeed } from "#app/domain/questions/feed.server";
import { feedPath, questionsPath } from "#app/lib/paths";
import { feedResponse, questionEntry } from "#app/web/feed.server";
import { readingResource } from "#app/web/resource.server";

/** The newest questions of all spaces the reader may enter. */
export const loader = readingResource(async (work) =>
  feedResponse(work, {
    path: feedPath(),
    of: questionsPath(),
    title: (t) => t("feeds.newest"),
    entries: (await listForFeed(work.db, work.viewer)).map(questionEntry),
  }),
);
