import { setAcceptance } from "#app/domain/answers/accept.server";
import { answerLinkPath } from "#app/lib/paths";
import { AcceptanceForm } from "#app/routes/questions/act-forms";
import { answerIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = answerIdOf(param("id"));
  const { accepted } = await form(AcceptanceForm);
  await setAcceptance(db, actor, id, accepted, now);
  return done(answerLinkPath(id), accepted ? "accepted" : "unaccepted");
});
