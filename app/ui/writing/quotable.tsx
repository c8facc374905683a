import { type ReactNode, useEffect, useRef, useState } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";

type QuoteButton = typeof import("./editor/quote-button");

type Props = {
  author: Pick<PersonRef, "handle" | "name" | "former">;
  /** Where the post is found. */
  path: string;
  children: ReactNode;
};

/** The words of a post, from which a passage can be quoted in the answer that is written on the same page. */
export function Quotable({ author, path, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [quoting, setQuoting] = useState<QuoteButton | null>(null);
  useEffect(() => {
    const chosen = () => {
      const selection = getSelection();
      if (quoting || !selection || selection.isCollapsed || !area.current?.contains(selection.anchorNode)) return;
      // Where it cannot be fetched people copy and paste.
      if (document.forms.namedItem("answer")) import("./editor/quote-button").then(setQuoting, () => undefined);
    };
    // It may have been selected before the page was alive.
    chosen();
    document.addEventListener("selectionchange", chosen);
    // What was chosen while the page was still coming alive counts, too.
    chosen();
    return () => document.removeEventListener("selectionchange", chosen);
  }, [quoting]);
  return (
    <div ref={area} className="relative">
      {children}
      {quoting && <quoting.QuoteButton area={area} author={author} path={path} />}
    </div>
  );
}
