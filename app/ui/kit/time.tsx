import { createContext, useContext } from "react";
import { fullTime, relativeTime } from "#app/lib/time";
import { useWords } from "./words";

/** The moment the page speaks of as now: the same on the server and in the browser, so that both draw the same words. */
export const NowContext = createContext(new Date(0));

/** "3 hours ago", with the full date for whoever asks. */
export function Time({ at, className }: { at: Date; className?: string }) {
  const now = useContext(NowContext);
  const { language } = useWords();
  return (
    <time
      dateTime={at.toISOString()}
      title={fullTime(at, language)}
      className={className}
      // Browsers know languages in versions of their own, and may word a date a little differently than the server.
      suppressHydrationWarning
    >
      {relativeTime(at, now, language)}
    </time>
  );
}
