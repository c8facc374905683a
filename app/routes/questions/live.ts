import { questionTopic, spaceTopic } from "#app/domain/activity/topics";
import { findQuestion } from "#app/domain/questions/find.server";
import { findNews } from "#app/domain/questions/news.server";
import { questionIdOf } from "#app/web/ids.server";
import { liveResponse } from "#app/web/live.server";
import { readingResource } from "#app/web/resource.server";

/** What happens on a question, in numbers, as it happens. */
export const loader = readingResource(async (work) => {
  // Looks follow at once upon what is told: a replica may not have it yet.
  const { db } = work.app;
  const { id, spaceId } = await findQuestion(db, work.viewer, questionIdOf(work.param("id")));
  return liveResponse(work, {
    topics: [questionTopic(id), spaceTopic(spaceId)],
    look: (viewer) => findNews(db, viewer, id),
  });
});
