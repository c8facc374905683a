import { takeBackVerdict } from "#app/domain/fair-play/decide.server";
import { signalPath } from "#app/lib/paths";
import { signalIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

/** The signal is open again. */
export const action = acting(async ({ db, actor, param, done, now }) => {
  const id = signalIdOf(param("id"));
  await takeBackVerdict(db, actor, id, now);
  return done(signalPath({ id }), "saved");
});
