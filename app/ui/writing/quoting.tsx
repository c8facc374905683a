import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

type QuoteButton = typeof import("./editor/quote-button");

/** Lets a passage that is selected in any post of the page be quoted in the answer that is written there. */
export function Quoting() {
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [button, setButton] = useState<QuoteButton | null>(null);
  useEffect(() => {
    const chosen = () => setArea(areaChosenIn(getSelection()));
    // It may have been selected before the page was alive.
    chosen();
    document.addEventListener("selectionchange", chosen);
    return () => document.removeEventListener("selectionchange", chosen);
  }, []);
  useEffect(() => {
    // Where it cannot be fetched people copy and paste.
    if (area && document.forms.namedItem("answer")) import("./editor/quote-button").then(setButton, () => undefined);
  }, [area]);
  const room = area?.querySelector("[data-filled]");
  const { quotable: path = "", author = "" } = area?.dataset ?? {};
  return button && area && room
    ? createPortal(<button.QuoteButton key={path} area={area} author={author} path={path} />, room)
    : null;
}

function areaChosenIn(selection: Selection | null): HTMLElement | null {
  const { anchorNode = null, isCollapsed = true } = selection ?? {};
  return isCollapsed ? null : (anchorNode?.parentElement?.closest<HTMLElement>("[data-quotable]") ?? null);
}
