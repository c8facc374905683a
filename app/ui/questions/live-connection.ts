import type { News } from "#app/domain/questions/news.server";

/** Milliseconds after which a stream that was refused is asked for again. */
const AGAIN_MS = 60_000;

/**
 * Passes on how the question stands, now and whenever it changes, while the page is looked at: a page that comes back
 * into sight asks anew. Returns what ends it.
 */
export function connect(path: string, pass: (news: News) => void): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(path);
    source.onmessage = ({ data }) => pass(JSON.parse(data) as News);
    source.onerror = () => {
      // One that broke off comes back by itself; one that was refused does not.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
  };
  const follow = () => (document.hidden ? close() : open());
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close();
  };
}
