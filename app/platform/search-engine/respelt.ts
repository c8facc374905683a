import { wordsIn } from "#app/lib/fold";

/** What was typed, with some of its words, folded, written as documents write them. */
export function respelt(typed: string, better: ReadonlyMap<string, string>): string {
  let text = typed;
  for (const { word, start, end } of wordsIn(typed).reverse()) {
    const meant = better.get(word);
    if (meant !== undefined) text = text.slice(0, start) + meant.replace(/σ$/, "ς") + text.slice(end);
  }
  return text;
}
