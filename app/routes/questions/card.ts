import { findCommunity } from "#app/domain/community/find.server";
import { CARD_RATE } from "#app/domain/questions/limits";
import { showQuestion } from "#app/domain/questions/show.server";
import { wordsFor } from "#app/lib/words/all.server";
import { asUiLanguage } from "#app/lib/words/languages";
import { drawCommunityCard } from "#app/web/card.server";
import { questionIdOf } from "#app/web/ids.server";
import { readingResource } from "#app/web/resource.server";
import { sharedCopy } from "#app/web/shared-copy.server";

/** Seconds that a card may be kept by others: a question that went private is soon forgotten there, too. */
const CARD_SECONDS = 300;

/** The picture of a question for those who share it, in the question's own language. Only what guests may see has one. */
export const loader = readingResource(async ({ app, db, context, param }) => {
  await app.limits.count(CARD_RATE, context.ip);
  const [question, community] = await Promise.all([
    showQuestion(db, null, questionIdOf(param("id"))),
    findCommunity(db),
  ]);
  const { t } = wordsFor(asUiLanguage(question.language));
  const standing = [
    t("questions.answers", { count: question.answerCount }),
    ...(question.acceptedCount > 0 ? [t("questions.solved")] : []),
  ].join(" · ");
  const png = await drawCommunityCard(community, { space: question.space.name, title: question.title, standing });
  return sharedCopy(png, "image/png", CARD_SECONDS);
});
