import { useRouteLoaderData } from "@remix-run/react";
import { type ComponentType, useEffect, useState } from "react";
import { isPolled } from "./polled";
import { cameFrom } from "./visit";

type Line = ComponentType<{ question: number }>;

/**
 * A line under the answers that asks those who came from a search, or the ask form, whether this was it; or a few of all readers
 * whether they found what they came for. Nobody else fetches it, and its place is there for all, so that nothing moves.
 */
export function Parting({ question }: { question: number }) {
  const share = useRouteLoaderData<{ community: { pollShare: number } }>("root")?.community.pollShare ?? 0;
  const [Line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    // Whoever was led here without a page being loaded has just asked it, or changed it.
    if (!isLoadedWhole()) return;
    const state = { gone: false };
    lineFor(question, share).then(
      (line) => !state.gone && setLine(() => line),
      () => undefined,
    );
    return () => {
      state.gone = true;
    };
  }, [question, share]);
  return <div className="min-h-32 pt-6 sm:min-h-24">{Line && <Line question={question} />}</div>;
}

function isLoadedWhole(): boolean {
  const [loaded] = performance.getEntriesByType("navigation");
  return loaded !== undefined && new URL(loaded.name).pathname === location.pathname;
}

async function lineFor(question: number, share: number): Promise<Line | null> {
  if (isPolled(share)) return (await import("./exit-poll")).ExitPoll;
  return cameFrom(question) ? (await import("./did-it-answer")).DidItAnswer : null;
}
