import { useContext, useEffect, useRef, useState } from "react";
import { amend } from "./amend";
import { NameHtml } from "./html-once";

declare const drawn: unique symbol;
/** HTML that the server drew from components of ours; what people wrote in it was sanitized. */
export type DrawnHtml = string & { [drawn]: true };

/**
 * A part of a page that only shows, drawn by the page's loader: the browser gets its HTML, and neither its data nor its code.
 * When it is read anew, only what differs in it changes: the focus, a selection and what was unfolded stay.
 */
export function Drawn({ html }: { html: DrawnHtml }) {
  const named = useContext(NameHtml)(html);
  const area = useRef<HTMLDivElement>(null);
  // React puts in place what was there first, and touches it no more.
  const [first] = useState(named.html);
  const shown = useRef<string>(html);
  useEffect(() => {
    if (html === shown.current || !area.current) return;
    shown.current = html;
    amend(area.current, html);
  }, [html]);
  return <div ref={area} suppressHydrationWarning {...named.attributes} dangerouslySetInnerHTML={{ __html: first }} />;
}
