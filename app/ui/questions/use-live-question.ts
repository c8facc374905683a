import { useEffect, useState } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { News } from "#app/domain/questions/news.server";
import { liveQuestionPath, questionActPath } from "#app/lib/paths";
import { connect } from "./live-connection";

/** Milliseconds after which a reader has stayed; one who leaves sooner needs no stream. */
const STAYED_MS = 3000;

type LiveQuestion = {
  /** How the question stands now; null before it is known to stand otherwise than when the page was read. */
  news: News | null;
  writers: readonly PersonRef[];
};

/** What happens on the question while its page is open. */
export function useLiveQuestion(question: { id: number; news: News; writers: readonly PersonRef[] }): LiveQuestion {
  const { id, news: read, writers: readWriters } = question;
  const [news, setNews] = useState<News | null>(null);
  const [writers, setWriters] = useState(readWriters);
  const writing = (news ?? read).writing;

  useEffect(() => {
    let close = () => {};
    const timer = setTimeout(() => {
      close = connect(liveQuestionPath({ id }), setNews);
    }, STAYED_MS);
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [id]);

  // What was read last is the latest there is.
  useEffect(() => {
    if (read) setNews(null);
  }, [read]);

  useEffect(() => {
    if (writing === read.writing) return setWriters(readWriters);
    const outdated = new AbortController();
    fetchWriters(id, outdated.signal).then((found) => found && setWriters(found));
    return () => outdated.abort();
  }, [id, writing, read.writing, readWriters]);

  return { news, writers };
}

/** Who else is writing now; null when that cannot be learnt. */
async function fetchWriters(id: number, signal: AbortSignal): Promise<PersonRef[] | null> {
  try {
    const response = await fetch(questionActPath({ id }, "claim"), { signal });
    return response.ok ? ((await response.json()) as { writers: PersonRef[] }).writers : null;
  } catch {
    return null;
  }
}
