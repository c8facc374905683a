import { TITLE_MAX_CHARS } from "#app/domain/questions/limits";
import { SIMILAR_RATE } from "#app/domain/search/limits";
import { type SimilarQuestion, similarQuestions } from "#app/domain/search/similar.server";
import { readingResource } from "#app/web/resource.server";

/** Fewer characters than this say nothing of what somebody is about to ask. */
const TITLE_MIN_CHARS = 8;
const MOST = 5;

/** Questions like the one whose title somebody is typing. */
export const loader = readingResource(async ({ app, db, viewer, context, query }) => {
  const title = (query("title") ?? "").trim().slice(0, TITLE_MAX_CHARS).toWellFormed();
  if (title.length < TITLE_MIN_CHARS) return answer([]);
  await app.limits.count(SIMILAR_RATE, viewer ? `member ${viewer.id}` : context.ip);
  return answer(await similarQuestions(db, app.search, viewer, { title, unfinished: true, most: MOST }));
});

const answer = (questions: SimilarQuestion[]) =>
  Response.json({ questions }, { headers: { "Cache-Control": "private, no-store" } });
