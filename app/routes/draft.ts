import { z } from "zod";
import { forgetDraft, THROW_AWAY_RATE } from "#app/web/draft.server";
import { pageOf } from "#app/web/page-of.server";
import { nothingToRead, writingAsGuest } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const DraftForm = z.object({ kept: z.literal("no") });

/** Throws away what was kept for the form on the page that sends this. */
export const action = writingAsGuest(async (work) => {
  await work.form(DraftForm);
  await work.app.limits.count(THROW_AWAY_RATE, work.context.ip);
  const page = pageOf(work.request);
  await forgetDraft(work, page);
  return work.done(page);
});
