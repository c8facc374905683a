import { useContext, useMemo, useState } from "react";
import type { SafeHtml } from "#app/lib/markdown";
import { NameHtml } from "./html-once";

type ProseProps = {
  html: SafeHtml;
  /** Language of the text, where it is not the page's. */
  lang?: string;
  className?: string;
};

/** What a person wrote. */
export function Prose({ html, ...look }: ProseProps) {
  return <PlainProse html={useShown(html)} {...look} />;
}

/** The same within a plain part of a page. The one place where HTML of people reaches a page as a string; its type says that it was sanitized. */
export function PlainProse({ html, lang, className }: ProseProps) {
  const named = useContext(NameHtml)(html);
  const classes = className ? `prose ${className}` : "prose";
  return <div className={classes} lang={lang} {...named.attributes} dangerouslySetInnerHTML={{ __html: named.html }} />;
}

/** The HTML to show: as it stands in the page while it only is spelled differently, so that a selection in it lasts. */
function useShown(html: SafeHtml): SafeHtml {
  const [shown, show] = useState(html);
  const same = useMemo(() => html === shown || readsAlike(html, shown), [html, shown]);
  if (same) return shown;
  show(html);
  return html;
}

const readsAlike = (one: SafeHtml, other: SafeHtml) => asBrowserSpells(one) === asBrowserSpells(other);

function asBrowserSpells(html: SafeHtml): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.innerHTML;
}
