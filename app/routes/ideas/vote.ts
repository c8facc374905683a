import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { ideaPath, ownPath } from "#app/lib/paths";
import { ideaIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { IdeaVoteForm } from "./vote-form";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const { vote, next } = await form(IdeaVoteForm);
  const idea = await voteOnIdea(db, actor, ideaIdOf(param("id")), vote, now);
  return done(ownPath(next, ideaPath(idea)), vote === "none" ? "voteTakenBack" : "voted");
});
