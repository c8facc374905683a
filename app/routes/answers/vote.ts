import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { answerLinkPath } from "#app/lib/paths";
import { VoteForm } from "#app/routes/questions/act-forms";
import { answerIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = answerIdOf(param("id"));
  const { vote } = await form(VoteForm);
  await voteOnAnswer(db, actor, id, vote, now);
  return done(answerLinkPath(id), vote === "none" ? "voteTakenBack" : "voted");
});
