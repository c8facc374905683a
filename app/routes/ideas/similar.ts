import { PROBLEM_MAX_CHARS } from "#app/domain/ideas/limits";
import { TITLE_MAX_CHARS } from "#app/domain/questions/limits";
import { SIMILAR_RATE } from "#app/domain/search/limits";
import { type SimilarIdea, similarIdeas } from "#app/domain/search/similar-ideas.server";
import { readingResource } from "#app/web/resource.server";
import { SIMILAR_IDEAS_SHOWN, TELLING_MIN_CHARS } from "./bounds";

/** Ideas like the one whose title, and perhaps problem, somebody is typing. */
export const loader = readingResource(async ({ app, db, viewer, context, query }) => {
  const typed = (name: string, most: number) => (query(name) ?? "").trim().slice(0, most).toWellFormed();
  const title = typed("title", TITLE_MAX_CHARS);
  if (title.length < TELLING_MIN_CHARS) return answer([]);
  await app.limits.count(SIMILAR_RATE, viewer ? `member ${viewer.id}` : context.ip);
  const body = typed("problem", PROBLEM_MAX_CHARS);
  return answer(
    await similarIdeas(db, app.search, viewer, { title, body, unfinished: true, most: SIMILAR_IDEAS_SHOWN }),
  );
});

const answer = (ideas: SimilarIdea[]) =>
  Response.json({ ideas }, { headers: { "Cache-Control": "private, no-store" } });
