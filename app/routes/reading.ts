import { z } from "zod";
import { READING_RATE } from "#app/domain/trust/limits";
import { noteReading } from "#app/domain/trust/reading.server";
import { nothingToRead, telling } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const ReadingForm = z.object({
  seconds: z.coerce.number().int().nonnegative().max(86_400),
  question: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Takes from a page's script how long it was in sight. */
export const action = telling(async ({ app, db, actor, form, now }) => {
  const { seconds, question } = await form(ReadingForm);
  await app.limits.count(READING_RATE, String(actor.id));
  await noteReading(db, actor, { seconds, questionId: question ?? null }, now);
});
