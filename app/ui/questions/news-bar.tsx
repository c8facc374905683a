import { useRevalidator } from "@remix-run/react";
import type { TFunction } from "i18next";
import { RefreshCw } from "lucide";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { News } from "#app/domain/questions/news.server";
import { Icon } from "#app/ui/kit/icon";
import { useSettled } from "#app/ui/writing/use-typed";
import { newsSince, type Unseen } from "./news-since";
import { focusOnPost } from "./use-focus-on-post";

/** Milliseconds for which news stays news: what the reader did here themselves is read at once and is none. */
const SETTLE_MS = 1200;
const POSTS = 'article[id^="answer-"], li[id^="comment-"]';

/** Says what has happened since the page was read, and shows it when asked to: nothing moves by itself. */
export function NewsBar({ shown, news }: { shown: News; news: News | null }) {
  const { t } = useTranslation();
  const unseen = news && newsSince(shown, news);
  const settled = useSettled(JSON.stringify(unseen), SETTLE_MS);
  const { show, loading } = useShowing();
  const words = unseen && settled === JSON.stringify(unseen) ? wordsOf(t, unseen) : [];
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4">
      <div
        className={`pointer-events-auto flex flex-wrap items-center gap-x-3 rounded-md border border-line bg-surface py-1 pr-2 pl-4 shadow-lg ${words.length > 0 ? "" : "sr-only"}`}
      >
        <span role="status">{words.join(" · ")}</span>
        {words.length > 0 && (
          <button
            type="button"
            onClick={show}
            aria-busy={loading || undefined}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-md px-2 font-semibold text-accent hover:bg-accent-soft aria-busy:opacity-60"
          >
            <Icon of={RefreshCw} className="size-4" />
            {t("live.show")}
          </button>
        )}
      </div>
    </div>
  );
}

function wordsOf(t: TFunction, { answers, comments, accepted, closed, reopened }: Unseen): string[] {
  const words = [
    answers > 0 && t("live.answers", { count: answers }),
    accepted && t("live.accepted"),
    comments > 0 && t("live.comments", { count: comments }),
    closed && t("live.closed"),
    reopened && t("live.reopened"),
  ].filter((word) => word !== false);
  return words.length > 0 ? words : [t("live.other")];
}

/** Reads the page anew, then leads to the first post that was not there before. */
function useShowing() {
  const { revalidate, state } = useRevalidator();
  const before = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (state !== "idle" || !before.current) return;
    const known = before.current;
    before.current = null;
    const added = [...document.querySelectorAll<HTMLElement>(POSTS)].find(({ id }) => !known.has(id));
    focusOnPost(added ?? null);
    if (!added) document.getElementById("content")?.focus({ preventScroll: true });
  }, [state]);
  const show = () => {
    before.current = new Set([...document.querySelectorAll(POSTS)].map(({ id }) => id));
    revalidate();
  };
  return { show, loading: state === "loading" };
}
