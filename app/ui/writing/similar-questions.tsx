import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { questionPath, similarPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useToldAsking } from "#app/ui/visits/use-told-asking";
import { useSettled, useTyped } from "./use-typed";

const SETTLE_MS = 250;
/** Fewer characters than this say nothing of what somebody is about to ask. */
const TITLE_MIN_CHARS = 8;

type Similar = { id: number; slug: string; title: string; solved: boolean; answerCount: number };

/** Questions like the one whose title is being typed into the control with this id. Nothing without a script. */
export function SimilarQuestions({ to }: { to: string }) {
  const { t } = useTranslation();
  const similar = useSimilar(to);
  useToldAsking(similar.length > 0);
  return (
    <>
      <p role="status" className="sr-only">
        {similar.length > 0 && t("writing.similarCount", { count: similar.length })}
      </p>
      {similar.length > 0 && (
        <section aria-labelledby="similar" className="mt-3 border-accent border-l-2 pl-4">
          <h2 id="similar" className="font-sans font-semibold text-base">
            {t("writing.similar")}
          </h2>
          <ul>
            {similar.map((question) => (
              <li key={question.id} className="py-1">
                <SimilarQuestion question={question} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Opens beside the page, so that what is being written stays. */
function SimilarQuestion({ question }: { question: Similar }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  return (
    <>
      <a href={questionPath(question)} target="_blank" rel="noopener" className="text-accent">
        <bdi lang={langOf(question.title)}>{question.title}</bdi>
        <span className="sr-only"> ({t("writing.opensNewTab")})</span>
      </a>{" "}
      <span className="whitespace-nowrap text-muted text-sm">
        {question.solved ? t("questions.solved") : t("questions.answers", { count: question.answerCount })}
      </span>
    </>
  );
}

function useSimilar(id: string): Similar[] {
  const title = useSettled(useTyped(id), SETTLE_MS).trim();
  const [similar, setSimilar] = useState<Similar[]>([]);
  useEffect(() => {
    if (title.length < TITLE_MIN_CHARS) return setSimilar([]);
    const outdated = new AbortController();
    findSimilar(title, outdated.signal).then((found) => found && setSimilar(found));
    return () => outdated.abort();
  }, [title]);
  return similar;
}

async function findSimilar(title: string, signal: AbortSignal): Promise<Similar[] | null> {
  try {
    const response = await fetch(`${similarPath()}?${new URLSearchParams({ title })}`, { signal });
    return response.ok ? ((await response.json()) as { questions: Similar[] }).questions : null;
  } catch {
    // Outdated, or the line is down: asking goes on without.
    return null;
  }
}
