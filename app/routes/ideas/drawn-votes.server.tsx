import { readBudget } from "#app/domain/ideas/budget.server";
import { mayMerge, mayRevive } from "#app/domain/ideas/policy";
import type { ShownIdea } from "#app/domain/ideas/show.server";
import { readStorm } from "#app/domain/ideas/storm.server";
import { ideaPath } from "#app/lib/paths";
import { IdeaKeeping } from "#app/ui/ideas/idea-keeping";
import { VoteBox } from "#app/ui/ideas/vote-box";
import { ideaVoteVerdict } from "#app/web/idea-vote.server";
import type { Reading } from "#app/web/respond.server";

/** Where the idea is voted on, with all there is to say of its votes. */
export async function drawnVotes({ db, viewer, now }: Reading, idea: ShownIdea) {
  const [budget, storm] = await Promise.all([readBudget(db, viewer), readStorm(db, viewer, idea, now)]);
  const newcomers = { promotes: idea.newPromoteCount, demotes: idea.newDemoteCount };
  return (
    <div className="mt-6">
      <VoteBox
        idea={idea}
        verdict={ideaVoteVerdict(viewer, idea, now)}
        here={ideaPath(idea)}
        more={{ newcomers, budget, storm, promoters: viewer !== null }}
      />
      <IdeaKeeping
        idea={idea}
        can={{
          merge: mayMerge(viewer, idea, now),
          revive: idea.archivedAt !== null && mayRevive(viewer, idea, now),
        }}
      />
    </div>
  );
}
