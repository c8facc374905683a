import { sayAffected } from "#app/domain/questions/affected.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { questionPath } from "#app/lib/paths";
import { questionIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { AffectedForm } from "./act-forms";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = questionIdOf(param("id"));
  const { affected } = await form(AffectedForm);
  const question = await findQuestion(db, actor, id);
  await sayAffected(db, actor, id, affected, now);
  return done(questionPath(question), affected ? "affected" : "notAffected");
});
