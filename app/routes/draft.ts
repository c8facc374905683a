import { z } from "zod";
import { dropDraftById } from "#app/domain/drafts/keep.server";
import { THROW_AWAY_RATE } from "#app/domain/drafts/limits";
import { draftsPath } from "#app/lib/paths";
import { forgetDraft } from "#app/web/draft.server";
import { pageOf } from "#app/web/page-of.server";
import { nothingToRead, writingAsGuest } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const DraftForm = z.object({
  kept: z.literal("no"),
  /** One of the list, instead of the page that sends this. */
  draft: z.coerce.number().int().positive().optional(),
  /** The place of the form it is of, where that is not the page that sends this. */
  place: z.string().max(200).optional(),
});

/** Throws away what was kept for the form on the page that sends this, or the draft that is named. */
export const action = writingAsGuest(async (work) => {
  const { draft, place } = await work.form(DraftForm);
  await work.app.limits.count(THROW_AWAY_RATE, work.context.ip);
  if (draft !== undefined) {
    await dropDraftById(work.db, work.member().id, draft);
    return work.done(draftsPath(), "draftThrownAway");
  }
  const page = pageOf(work.request);
  await forgetDraft(work, place ?? page);
  return work.done(page);
});
