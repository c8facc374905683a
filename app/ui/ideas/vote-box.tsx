import { ThumbsDown, ThumbsUp } from "lucide";
import type { Budget } from "#app/domain/ideas/budget.server";
import type { WantedIdeaVote } from "#app/domain/ideas/wanted";
import { ideaActPath, signInPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";
import type { IdeaVoteVerdict } from "#app/web/idea-vote.server";

/** An idea as its votes are shown, and how the viewer voted. */
export type VotedIdea = { id: number; title: string; promoteCount: number; demoteCount: number; myVote: 1 | -1 | null };

type Props = {
  idea: VotedIdea;
  verdict: IdeaVoteVerdict;
  /** Where a guest comes back to after signing in, and a voter whose browser has no script. */
  here: string;
  /** What else there is to say of its votes. */
  more?: {
    newcomers: { promotes: number; demotes: number };
    budget: Budget | null;
    /** Demotes by newcomers of late, for those who look after the space, if they are many. */
    storm: number | null;
    promoters: boolean;
  };
};

/** Promote or demote; pressing the same one again takes the vote back. Who cannot vote is told why. */
export function VoteBox({ idea, verdict, here, more }: Props) {
  const { t } = useWords();
  const reason = verdict === "yes" || verdict === "sign-in" ? null : t(`ideaVotes.${verdict}`);
  return (
    <div data-screen={more ? "" : undefined} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
      {verdict === "yes" ? (
        <form
          method="post"
          action={ideaActPath(idea, "vote")}
          data-enhance=""
          className="flex flex-wrap gap-2"
          aria-label={t("ideaVotes.on", { title: idea.title })}
        >
          <input type="hidden" name="next" value={here} />
          <VoteButton idea={idea} wanted="promote" />
          <VoteButton idea={idea} wanted="demote" />
        </form>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Tally idea={idea} wanted="promote" to={verdict === "sign-in" ? signInPath(here) : null} />
          <Tally idea={idea} wanted="demote" to={verdict === "sign-in" ? signInPath(here) : null} />
        </div>
      )}
      {more && <Budgeted budget={more.budget} />}
      {more && reason && <span className="text-muted">{reason}</span>}
      {more?.promoters && idea.promoteCount > 0 && (
        <a href={ideaActPath(idea, "promoters")} className="inline-flex min-h-6 items-center text-accent underline">
          {t("ideaVotes.who")}
        </a>
      )}
      {more && more.newcomers.promotes + more.newcomers.demotes > 0 && (
        <span className="basis-full text-muted">{t("ideaVotes.newcomers", more.newcomers)}</span>
      )}
      {more?.storm && (
        <strong className="basis-full font-semibold text-warn">{t("ideaVotes.storm", { count: more.storm })}</strong>
      )}
    </div>
  );
}

const SHAPE = "inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line px-3";
const ACTIVE =
  "text-ink no-underline hover:border-accent hover:text-accent aria-busy:opacity-60 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong";

type OneWay = { idea: VotedIdea; wanted: Exclude<WantedIdeaVote, "none"> };

function VoteButton({ idea, wanted }: OneWay) {
  const pressed = idea.myVote === (wanted === "promote" ? 1 : -1);
  return (
    <button
      type="submit"
      name="vote"
      value={pressed ? "none" : wanted}
      aria-pressed={pressed}
      className={`${SHAPE} ${ACTIVE}`}
    >
      <Counted idea={idea} wanted={wanted} />
    </button>
  );
}

/** The same where nobody can press it, or only somebody who signs in first. */
function Tally({ idea, wanted, to }: OneWay & { to: string | null }) {
  const { t } = useWords();
  const counted = <Counted idea={idea} wanted={wanted} />;
  if (to === null) return <span className={`${SHAPE} text-muted`}>{counted}</span>;
  return (
    <a href={to} className={`${SHAPE} ${ACTIVE}`}>
      {counted}
      <span className="sr-only">({t("layout.signIn")})</span>
    </a>
  );
}

function Counted({ idea, wanted }: OneWay) {
  const { t } = useWords();
  const number = useNumber();
  const count = wanted === "promote" ? idea.promoteCount : idea.demoteCount;
  return (
    <>
      <Icon of={wanted === "promote" ? ThumbsUp : ThumbsDown} className="size-4" />
      {t(`ideaVotes.${wanted}`)}
      <span aria-hidden="true" className="font-semibold tabular-nums">
        {number(count)}
      </span>
      <span className="sr-only">{t(`ideaVotes.${wanted}sBy`, { count })}</span>
    </>
  );
}

function Budgeted({ budget }: { budget: Budget | null }) {
  const { t } = useWords();
  if (budget === null) return null;
  const { left, all } = budget;
  return (
    <span className="text-muted">
      {left > 0 ? t("ideaVotes.left", { count: left, all }) : t("ideaVotes.none", { all })}
    </span>
  );
}
