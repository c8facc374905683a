import type { TFunction } from "i18next";
import { findCommunity } from "#app/domain/community/find.server";
import type { FedIdea, FedUpdate } from "#app/domain/ideas/feed.server";
import type { FedQuestion } from "#app/domain/questions/feed.server";
import { atomXml, type FeedEntry } from "#app/lib/atom";
import { NotFound } from "#app/lib/errors";
import { ideaPath, personPath, questionPath } from "#app/lib/paths";
import { wordsFor } from "#app/lib/words/all.server";
import { languageOf } from "./language.server";
import type { Reading } from "./respond.server";

/** Seconds for which readers without an account may share one copy of a feed. */
const SHARED_SECONDS = 300;

/** A feed as an answer. A copy that was made for somebody's cookie is theirs alone. */
export async function feedResponse(
  { app, db, request, url }: Reading,
  { title, ...feed }: { path: string; of: string; title: (t: TFunction) => string; entries: FeedEntry[] },
): Promise<Response> {
  const [language, community] = await Promise.all([languageOf(request), findCommunity(db)]);
  const named = `${title(wordsFor(language).t)} · ${community.name}`;
  const xml = atomXml({ ...feed, title: named, language }, app.env.ORIGIN ?? url.origin);
  const own = request.headers.has("Cookie");
  return new Response(xml, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": own ? "private, no-cache" : `public, max-age=${SHARED_SECONDS}`,
      Vary: "Cookie, Accept-Language",
    },
  });
}

/** What "42.atom" is the feed of: "42". Throws NotFound for another ending. */
export function feedName(file: string): string {
  const name = /^(.+)\.atom$/s.exec(file)?.[1];
  if (!name) throw new NotFound();
  return name;
}

/** A question as an entry of a feed. */
export const questionEntry = (question: FedQuestion): FeedEntry => ({
  name: `question-${question.id}`,
  path: questionPath(question),
  title: question.title,
  html: question.html,
  language: question.language,
  author: { name: question.author.name, path: personPath(question.author) },
  publishedAt: question.askedAt,
  updatedAt: question.editedAt ?? question.askedAt,
});

const ideaLink = (idea: FedIdea | FedUpdate) => ({
  path: ideaPath(idea),
  title: idea.title,
  titleLanguage: idea.titleLanguage,
  language: idea.language,
  author: { name: idea.author.name, path: personPath(idea.author) },
  publishedAt: idea.publishedAt,
  updatedAt: idea.editedAt ?? idea.publishedAt,
});

/** An idea as an entry of a feed: the problem, then what is proposed. */
export const ideaEntry = (idea: FedIdea): FeedEntry => ({
  ...ideaLink(idea),
  name: `idea-${idea.id}`,
  html: `${idea.problemHtml}\n${idea.html}`,
});

/** What the company said of an idea as an entry of a feed. */
export const updateEntry = (update: FedUpdate): FeedEntry => ({
  ...ideaLink(update),
  name: `status-update-${update.updateId}`,
  html: update.html,
});
