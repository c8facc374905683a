/** The beginning of a post, quoted on a page about it. */
export function Excerpt({ text, lang }: { text: string; lang: string }) {
  return (
    <blockquote lang={lang} className="mb-6 max-w-text border-line border-l-2 pl-4 text-muted">
      {text}
    </blockquote>
  );
}
