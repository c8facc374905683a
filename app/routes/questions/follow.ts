import { findQuestion } from "#app/domain/questions/find.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { ownPath, questionPath } from "#app/lib/paths";
import { questionIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { MarkForm } from "./act-forms";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = questionIdOf(param("id"));
  const { wanted, next } = await form(MarkForm);
  const question = await findQuestion(db, actor, id);
  await setFollow(db, actor, id, wanted, now);
  if (next) return done(ownPath(next, questionPath(question)));
  return done(questionPath(question), wanted ? "followed" : "unfollowed");
});
