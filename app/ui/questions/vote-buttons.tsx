import { ArrowDown, ArrowUp } from "lucide";
import { signInPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";
import type { VoteVerdict } from "#app/web/verdicts.server";

type Props = {
  action: string;
  post: { score: number; myVote: 1 | -1 | null };
  verdict: VoteVerdict;
  /** Where a guest comes back to after signing in. */
  here: string;
  labels: { up: string; down: string };
};

const BUTTON =
  "inline-flex size-9 items-center justify-center text-muted hover:bg-accent-soft hover:text-accent aria-busy:opacity-60 aria-pressed:bg-accent-soft aria-pressed:text-accent-strong";

/** A vote up or down; pressing the same one again takes it back. */
export function VoteButtons({ action, post, verdict, here, labels }: Props) {
  const { t } = useWords();
  const number = useNumber();
  const score = (
    <span className="min-w-8 px-1 text-center font-semibold tabular-nums">
      <span className="sr-only">{t("questions.votes", { count: post.score })}</span>
      <span aria-hidden="true">{number(post.score)}</span>
    </span>
  );
  if (verdict === "no")
    return <span className="text-muted text-sm">{t("questions.votes", { count: post.score })}</span>;
  if (verdict === "sign-in") {
    return (
      <div className="inline-flex items-center rounded-md border border-line">
        <a href={signInPath(here)} aria-label={`${labels.up} (${t("layout.signIn")})`} className={BUTTON}>
          <Icon of={ArrowUp} className="size-5" />
        </a>
        {score}
        <a href={signInPath(here)} aria-label={`${labels.down} (${t("layout.signIn")})`} className={BUTTON}>
          <Icon of={ArrowDown} className="size-5" />
        </a>
      </div>
    );
  }
  return (
    <form
      method="post"
      action={action}
      data-enhance=""
      className="inline-flex items-center overflow-hidden rounded-md border border-line"
    >
      <button
        type="submit"
        name="vote"
        value={post.myVote === 1 ? "none" : "up"}
        aria-pressed={post.myVote === 1}
        aria-label={labels.up}
        className={BUTTON}
      >
        <Icon of={ArrowUp} className="size-5" />
      </button>
      {score}
      <button
        type="submit"
        name="vote"
        value={post.myVote === -1 ? "none" : "down"}
        aria-pressed={post.myVote === -1}
        aria-label={labels.down}
        className={BUTTON}
      >
        <Icon of={ArrowDown} className="size-5" />
      </button>
    </form>
  );
}
