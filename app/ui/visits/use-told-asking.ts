import { useEffect } from "react";
import { goOn, leadOn, onceInSight, tell, visitHere } from "./visit";

/** Tells that a visit came to the ask form, and that similar questions were shown there, with which one begins. */
export function useToldAsking(shown: boolean): void {
  useEffect(
    () =>
      onceInSight(() => {
        const visit = visitHere();
        if (visit) tell(goOn(visit), "ask", "came-to-ask");
      }),
    [],
  );
  useEffect(() => {
    if (!shown) return;
    tell(goOn(), "ask", "shown");
    return leadOn();
  }, [shown]);
}
