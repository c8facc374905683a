import { TAG_MAX_CHARS } from "#app/domain/questions/limits";
import { completeTags } from "#app/domain/search/complete-tags.server";
import { COMPLETION_RATE } from "#app/domain/search/limits";
import { readingResource } from "#app/web/resource.server";

/** The tags a writer may mean who typed these letters, most used first. */
export const loader = readingResource(async ({ app, db, viewer, context, query }) => {
  await app.limits.count(COMPLETION_RATE, viewer ? `member ${viewer.id}` : context.ip);
  const letters = (query("q") ?? "").slice(0, TAG_MAX_CHARS).toWellFormed();
  const tags = await completeTags(db, viewer, { letters, space: query("space") });
  return Response.json({ tags }, { headers: { "Cache-Control": "private, no-store" } });
});
