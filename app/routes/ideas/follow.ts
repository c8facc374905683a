import { findIdea } from "#app/domain/ideas/find.server";
import { setFollow } from "#app/domain/ideas/follow.server";
import { ideaPath, ownPath } from "#app/lib/paths";
import { MarkForm } from "#app/routes/questions/act-forms";
import { ideaIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = ideaIdOf(param("id"));
  const { wanted, next } = await form(MarkForm);
  const idea = await findIdea(db, actor, id);
  await setFollow(db, actor, id, wanted, now);
  if (next) return done(ownPath(next, ideaPath(idea)));
  return done(ideaPath(idea), wanted ? "followedIdea" : "unfollowedIdea");
});
