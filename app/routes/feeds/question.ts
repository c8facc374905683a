import { type FedAnswer, listAnswersForFeed } from "#app/domain/answers/feed.server";
import { findQuestion } from "#app/domain/questions/find.server";
import type { FeedEntry } from "#app/lib/atom";
import { answerLinkPath, feedPath, personPath, questionPath } from "#app/lib/paths";
import { wordsFor } from "#app/lib/words/all.server";
import { feedName, feedResponse } from "#app/web/feed.server";
import { questionIdOf } from "#app/web/ids.server";
import { languageOf } from "#app/web/language.server";
import { readingResource } from "#app/web/resource.server";

/** The newest answers of one question. */
export const loader = readingResource(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(feedName(work.param("file"))));
  const { t, language } = wordsFor(await languageOf(work.request));
  const answers = await listAnswersForFeed(work.db, work.viewer, question.id);
  return feedResponse(work, {
    path: feedPath({ question: question.id }),
    of: questionPath(question),
    title: (say) => say("feeds.answersTo", { title: question.title }),
    entries: answers.map((answer) => ({
      ...answerEntry(answer, t("feeds.answerBy", { name: answer.author.name })),
      titleLanguage: language,
    })),
  });
});

const answerEntry = (answer: FedAnswer, title: string): FeedEntry => ({
  name: `answer-${answer.id}`,
  path: answerLinkPath(answer.id),
  title,
  html: answer.html,
  language: answer.language,
  author: { name: answer.author.name, path: personPath(answer.author) },
  publishedAt: answer.answeredAt,
  updatedAt: answer.editedAt ?? answer.answeredAt,
});
