import type { UiLanguage } from "#app/lib/words/languages";

/** What the build wrote about the browser's files, by their sources; nothing where no build was made. */
const [built = {}] = Object.values(
  import.meta.glob<Record<string, { file: string }>>("/build/client/.vite/manifest.json", {
    eager: true,
    import: "default",
  }),
);

/** The `Link` header that has a browser fetch the words of its page before a script asks for them; null in development. */
export function wordsLink(language: UiLanguage): string | null {
  const chunk = import.meta.env.PROD && built[`app/lib/words/${language}/pages.ts`];
  return chunk ? `</${chunk.file}>; rel=modulepreload` : null;
}
