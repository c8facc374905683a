import { findQuestion } from "#app/domain/questions/find.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { questionPath } from "#app/lib/paths";
import { questionIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { VoteForm } from "./act-forms";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = questionIdOf(param("id"));
  const { vote } = await form(VoteForm);
  const question = await findQuestion(db, actor, id);
  await voteOnQuestion(db, actor, id, vote, now);
  return done(questionPath(question), vote === "none" ? "voteTakenBack" : "voted");
});
