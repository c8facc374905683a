import { useEffect, useRef, useState } from "react";
import { cameFrom, followOn, goOn, onceInSight, tell } from "./visit";

type Opened = { id: string; way: "search" | "ask" };

/**
 * Tells that the question was opened from a search or the ask form, once it is in sight, and that it was left. The visit on which it
 * was; null for whoever came another way.
 */
export function useOpened(question: number): Opened | null {
  const [visit, setVisit] = useState<Opened | null>(null);
  const left = useRef(false);
  useEffect(() => {
    const from = cameFrom(question);
    if (!from) return;
    const open = (id: string) => {
      goOn(id);
      tell(id, from.way, "opened", { question });
      setVisit({ id, way: from.way });
    };
    const { visit: known, page } = from;
    return onceInSight(() => (known ? open(known) : followOn(page, open)));
  }, [question]);
  useEffect(() => {
    if (!visit) return;
    const leave = (event: Event) => {
      if (left.current || (event.type === "visibilitychange" && document.visibilityState === "visible")) return;
      left.current = true;
      tell(visit.id, visit.way, "left", { question });
    };
    document.addEventListener("visibilitychange", leave);
    // Not every browser says of a page that is led away from that it is out of sight.
    addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", leave);
    };
  }, [visit, question]);
  return visit;
}
