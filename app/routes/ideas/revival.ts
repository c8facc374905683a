import { findIdea } from "#app/domain/ideas/find.server";
import { reviveIdea } from "#app/domain/ideas/revive.server";
import { ideaPath } from "#app/lib/paths";
import { ideaIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

/** The idea is no longer in the archive. There is no way into it but by being forgotten. */
export const action = acting(async ({ db, actor, param, done, now }) => {
  const idea = await findIdea(db, actor, ideaIdOf(param("id")));
  await reviveIdea(db, actor, idea.id, now);
  return done(ideaPath(idea), "revived");
});
