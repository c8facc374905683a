import { useEffect } from "react";
import { readId, readingPath } from "#app/lib/paths";

/** Seconds in sight after which a page tells of them, and goes on. */
const TELL_SECONDS = 60;

/** Tells how long a page is in sight of somebody who signed in: what they read counts for the trust they have here. */
export function useReadingTime(handle: string): void {
  useEffect(() => {
    if (!handle) return;
    const watch = { since: seen() };
    const tell = () => {
      const seconds = watch.since === null ? 0 : Math.round((performance.now() - watch.since) / 1000);
      watch.since = seen();
      if (seconds > 0) navigator.sendBeacon(readingPath(), fields(seconds));
    };
    const timer = setInterval(tell, TELL_SECONDS * 1000);
    document.addEventListener("visibilitychange", tell);
    addEventListener("pagehide", tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
      removeEventListener("pagehide", tell);
    };
  }, [handle]);
}

/** Now, if the page is in sight. */
const seen = () => (document.visibilityState === "visible" ? performance.now() : null);

function fields(seconds: number): URLSearchParams {
  const question = readId(/^\/questions\/([^/]+)$/.exec(location.pathname)?.[1]);
  return new URLSearchParams({ seconds: String(seconds), ...(question ? { question: String(question) } : {}) });
}
