import type { SafeHtml } from "#app/lib/markdown";

type ProseProps = {
  html: SafeHtml;
  /** Language of the text, where it is not the page's. */
  lang?: string;
  className?: string;
};

/** What a person wrote. The one place where HTML reaches a page as a string; its type says that it was sanitized. */
export function Prose({ html, lang, className }: ProseProps) {
  const classes = className ? `prose ${className}` : "prose";
  return <div className={classes} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
