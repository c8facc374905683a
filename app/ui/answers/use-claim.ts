import { useEffect, useState } from "react";

/** Milliseconds after which going on to write prolongs the claim. */
const RENEW_MS = 60_000;
/** Characters from which on somebody is writing, and not only looking. */
const FIRST_CHARS = 8;

/**
 * Others see that an answer is being written as soon as something is typed into the control with this id, until it is
 * cleared, left or sent. `decline` ends it for as long as the page is open.
 */
export function useClaim(controlId: string, action: string): { shown: boolean; decline(): void } {
  const [shown, setShown] = useState(false);
  const [declined, setDeclined] = useState(false);
  useEffect(() => {
    const control = document.getElementById(controlId);
    if (declined || !(control instanceof HTMLTextAreaElement)) return;
    let claimedAt: number | null = null;
    const release = () => {
      if (claimedAt === null) return;
      claimedAt = null;
      setShown(false);
      void send(action, "no");
    };
    const typed = () => {
      if (control.value.trim().length < FIRST_CHARS) return release();
      if (claimedAt !== null && Date.now() - claimedAt < RENEW_MS) return;
      const now = Date.now();
      claimedAt = now;
      send(action, "yes").then((made) => claimedAt === now && setShown(made));
    };
    control.addEventListener("input", typed);
    addEventListener("pagehide", release);
    return () => {
      release();
      control.removeEventListener("input", typed);
      removeEventListener("pagehide", release);
    };
  }, [controlId, action, declined]);
  return { shown, decline: () => setDeclined(true) };
}

/** Says whether it was done. One that is lost leaves no more than a claim that runs out by itself. */
async function send(action: string, wanted: "yes" | "no"): Promise<boolean> {
  try {
    const body = new URLSearchParams({ wanted, enhanced: "yes" });
    return (await fetch(action, { method: "POST", body, keepalive: true })).ok;
  } catch {
    return false;
  }
}
