import { useFetcher } from "@remix-run/react";
import { Check, ThumbsUp } from "lucide";
import { type MouseEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SimilarIdea } from "#app/domain/search/similar-ideas.server";
import type { Notice } from "#app/lib/notices";
import { ideaActPath, ideaPath, signInPath, similarIdeasPath } from "#app/lib/paths";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";
import { useSettled, useTyped } from "#app/ui/writing/use-typed";

const SETTLE_MS = 250;
/** Fewer characters of a title than this say nothing of what somebody is about to propose. */
const TITLE_MIN_CHARS = 8;
/** Characters of the problem that are asked with. */
const PROBLEM_CHARS = 300;

/** The form of the buttons that vote. Theirs, and apart from the one they stand in: there the Enter key is to publish, not to vote. */
const FORM = "similar-votes";
export const SimilarVotes = () => <form id={FORM} method="post" />;

/** The ids of the controls that what is like it is looked for by. */
type Controls = { title: string; problem: string };

/** Ideas like the one that is being typed, each to be voted for instead. Nothing without a script. */
export function SimilarIdeas({ of, signedIn }: { of: Controls; signedIn: boolean }) {
  const { t } = useTranslation();
  const ideas = useSimilar(of);
  return (
    <div>
      <Seen />
      <p role="status" className="sr-only">
        {ideas.length > 0 && t("ideas.similar.count", { count: ideas.length })}
      </p>
      {ideas.length > 0 && (
        <section aria-labelledby="similar" className="border-accent border-l-2 pl-4">
          <h2 id="similar" className="font-sans font-semibold text-base">
            {t("ideas.similar.title")}
          </h2>
          <List ideas={ideas} signedIn={signedIn} />
        </section>
      )}
    </div>
  );
}

/** The same where no script showed them: before the idea is published. Sent once more, it is. */
export function SimilarIdeasFirst({ ideas }: { ideas: readonly SimilarIdea[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="similar-first" className="border-accent border-l-2 pl-4">
      <h2 id="similar-first" className="font-sans font-semibold text-base">
        {t("ideas.similar.first")}
      </h2>
      <p className="text-muted">{t("ideas.similar.firstHint")}</p>
      <List ideas={ideas} signedIn />
      <input type="hidden" name="seen" value="yes" />
    </section>
  );
}

/** Tells that what is like the idea was shown while it was typed. */
function Seen() {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive ? <input type="hidden" name="seen" value="yes" /> : null;
}

function List({ ideas, signedIn }: { ideas: readonly SimilarIdea[]; signedIn: boolean }) {
  return (
    <ul className="mt-1 divide-y divide-line">
      {ideas.map((idea) => (
        <li key={idea.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <Alike idea={idea} signedIn={signedIn} />
        </li>
      ))}
    </ul>
  );
}

/** Opens beside the page, so that what is being written stays; a vote for it leaves the page as it is. */
function Alike({ idea, signedIn }: { idea: SimilarIdea; signedIn: boolean }) {
  const { t, i18n } = useTranslation();
  const { send, outcome, sending } = useVote(idea);
  const promoted = outcome?.done || idea.myVote === 1;
  return (
    <>
      <span className="min-w-0 grow basis-60">
        <a href={ideaPath(idea)} target="_blank" rel="noopener" className="text-accent">
          <bdi lang={idea.language === i18n.language ? undefined : idea.language}>{idea.title}</bdi>
          <span className="sr-only"> ({t("writing.opensNewTab")})</span>
        </a>{" "}
        <span className="whitespace-nowrap text-muted text-sm">
          {t("ideas.promotes", { count: idea.promoteCount })}
          {idea.status !== "new" && ` · ${t(`ideas.status.${idea.status}`)}`}
        </span>
      </span>
      {signedIn ? (
        <Button
          form={FORM}
          formAction={ideaActPath(idea, "vote")}
          name="vote"
          value="promote"
          look="quiet"
          aria-pressed={promoted}
          aria-busy={sending}
          onClick={send}
        >
          <Vote title={idea.title} promoted={promoted} />
        </Button>
      ) : (
        <ButtonLink to={signInPath(ideaPath(idea))} look="quiet">
          <Vote title={idea.title} promoted={false} />
        </ButtonLink>
      )}
      <span role="status" className="basis-full text-muted text-sm empty:hidden">
        {outcome?.done ? t("ideas.similar.counts") : outcome?.notice && t(`notice.${outcome.notice}`)}
      </span>
    </>
  );
}

function Vote({ title, promoted }: { title: string; promoted: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Icon of={promoted ? Check : ThumbsUp} className="size-4" />
      {t(promoted ? "ideas.similar.voted" : "ideas.similar.vote")}
      <span className="sr-only">: {title}</span>
    </>
  );
}

/** A vote that is sent without leaving the page. */
function useVote(idea: SimilarIdea) {
  const fetcher = useFetcher<{ done: boolean; notice: Notice | null }>();
  const sending = fetcher.state !== "idle";
  const send = (event: MouseEvent) => {
    event.preventDefault();
    if (sending) return;
    fetcher.submit({ vote: "promote", enhanced: "yes" }, { method: "post", action: ideaActPath(idea, "vote") });
  };
  return { send, sending, outcome: fetcher.data };
}

function useSimilar(of: Controls): readonly SimilarIdea[] {
  const title = useSettled(useTyped(of.title), SETTLE_MS).trim();
  const problem = useSettled(useTyped(of.problem), SETTLE_MS).trim().slice(0, PROBLEM_CHARS);
  const [similar, setSimilar] = useState<readonly SimilarIdea[]>([]);
  useEffect(() => {
    if (title.length < TITLE_MIN_CHARS) return setSimilar([]);
    const outdated = new AbortController();
    findSimilar({ title, problem }, outdated.signal).then((found) => found && setSimilar(found));
    return () => outdated.abort();
  }, [title, problem]);
  return similar;
}

async function findSimilar(typed: Record<string, string>, signal: AbortSignal): Promise<SimilarIdea[] | null> {
  try {
    const response = await fetch(`${similarIdeasPath()}?${new URLSearchParams(typed)}`, { signal });
    return response.ok ? ((await response.json()) as { ideas: SimilarIdea[] }).ideas : null;
  } catch {
    // Outdated, or the line is down: proposing goes on without.
    return null;
  }
}
