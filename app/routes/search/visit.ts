import { z } from "zod";
import { VISIT_RATE } from "#app/domain/search/limits";
import { TOLD_STEPS, takeStep, VISIT_WAYS } from "#app/domain/search/visits.server";
import { ownPath, searchPath } from "#app/lib/paths";
import { WORDS_MAX_CHARS } from "#app/lib/search-address";
import { nothingToRead, type Writing, writingAsGuest } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const VisitForm = z.object({
  visit: z.uuid(),
  way: z.enum(VISIT_WAYS),
  step: z.enum(TOLD_STEPS),
  question: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  words: z.string().max(WORDS_MAX_CHARS).optional(),
  found: z.enum(["yes", "no"]).optional(),
  /** Where a form without a script leads. */
  next: z.string().max(2000).optional(),
});

/** Takes a step of a visit to ask: from the script of a page, or, without one, from the form under the results of a search. */
export const action = writingAsGuest(async (work) => {
  const told = await work.form(VisitForm);
  await work.app.limits.count(VISIT_RATE, work.viewer ? `member ${work.viewer.id}` : work.context.ip);
  await take(work, told);
  if (told.next === undefined) return new Response(null, { status: 204 });
  // No script told of the search that this form stands under.
  await take(work, { ...told, step: "searched" });
  return work.done(ownPath(told.next, searchPath()), "thanked");
});

function take({ app, db, viewer, now }: Writing, told: z.output<typeof VisitForm>): Promise<void> {
  const { visit, way, step, question, words, found } = told;
  return takeStep(db, app.seal, viewer, { visit, way, step, questionId: question, words, found: found === "yes" }, now);
}
