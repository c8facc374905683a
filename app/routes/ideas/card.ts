import { findCommunity } from "#app/domain/community/find.server";
import { showIdea } from "#app/domain/ideas/show.server";
import { CARD_RATE } from "#app/domain/questions/limits";
import { wordsFor } from "#app/lib/words/all.server";
import { asUiLanguage } from "#app/lib/words/languages";
import { drawCommunityCard } from "#app/web/card.server";
import { ideaIdOf } from "#app/web/ids.server";
import { readingResource } from "#app/web/resource.server";
import { sharedCopy } from "#app/web/shared-copy.server";

/** Seconds that a card may be kept by others: an idea that went private is soon forgotten there, too. */
const CARD_SECONDS = 300;

/** The picture of an idea for those who share it, in the idea's own language. Only what guests may see has one. */
export const loader = readingResource(async ({ app, db, context, param }) => {
  await app.limits.count(CARD_RATE, context.ip);
  const [idea, community] = await Promise.all([showIdea(db, null, ideaIdOf(param("id"))), findCommunity(db)]);
  const { t } = wordsFor(asUiLanguage(idea.language));
  const standing = [
    `${t("ideas.card")}: ${t(`ideas.status.${idea.status}`)}`,
    t("ideas.promotes", { count: idea.promoteCount }),
  ].join(" · ");
  const png = await drawCommunityCard(community, { space: idea.space.name, title: idea.title, standing });
  return sharedCopy(png, "image/png", CARD_SECONDS);
});
