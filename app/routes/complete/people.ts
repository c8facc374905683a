import { HANDLE_MAX_CHARS } from "#app/domain/people/limits";
import { completePeople, type NamedPerson } from "#app/domain/search/complete-people.server";
import { COMPLETION_RATE } from "#app/domain/search/limits";
import { readId } from "#app/lib/paths";
import { readingResource } from "#app/web/resource.server";
import type { QuestionId } from "#db/schema/index";

/** Whom a writer may mean who typed `@` and these letters. Guests are told of nobody: the list would be for the taking. */
export const loader = readingResource(async ({ app, db, viewer, query }) => {
  if (!viewer) return answer([]);
  await app.limits.count(COMPLETION_RATE, `member ${viewer.id}`);
  const beginning = (query("q") ?? "").slice(0, HANDLE_MAX_CHARS).toWellFormed();
  const questionId = readId(query("question") ?? undefined) as QuestionId | null;
  return answer(await completePeople(db, viewer, { beginning, questionId }));
});

const answer = (people: NamedPerson[]) =>
  Response.json({ people }, { headers: { "Cache-Control": "private, no-store" } });
