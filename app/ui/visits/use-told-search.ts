import { useEffect } from "react";
import { goOn, leadOn, onceInSight, tell } from "./visit";

/** Tells of the search whose results are in sight: a visit begins, or goes on, with it. Coming back to them is no new search. */
export function useToldSearch(search: { words: string; found: boolean } | null): void {
  const { words = "", found = false } = search ?? {};
  useEffect(() => {
    if (!words) return;
    const [loaded] = performance.getEntriesByType("navigation");
    const isBack = loaded instanceof PerformanceNavigationTiming && loaded.type === "back_forward";
    const callOff = onceInSight(() => {
      const visit = goOn();
      if (!isBack) tell(visit, "search", "searched", { words, found });
    });
    const end = leadOn();
    return () => {
      callOff();
      end();
    };
  }, [words, found]);
}
