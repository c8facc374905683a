import { findComment } from "#app/domain/comments/find.server";
import { liftComment } from "#app/domain/comments/lift.server";
import { LiftingForm } from "#app/routes/questions/act-forms";
import { commentIdOf } from "#app/web/ids.server";
import { placeOfComment } from "#app/web/place.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async (work) => {
  const { lifted } = await work.form(LiftingForm);
  const comment = await findComment(work.db, work.actor, commentIdOf(work.param("id")));
  await liftComment(work.db, work.actor, comment.id, lifted, work.now);
  return work.done(await placeOfComment(work, comment), lifted ? "lifted" : "putBack");
});
