import { renderMarkdown } from "#app/lib/markdown";
import type { Language } from "#db/schema/index";
import { type Chance, zipfIndex } from "./chance";
import { el } from "./phrases/el";
import { en } from "./phrases/en";
import type { PhraseBook } from "./phrases/phrase-book";
import { ru } from "./phrases/ru";
import { WISHES } from "./phrases/wishes";
import { type Vocabulary, wordOf } from "./vocabulary";

/** A text as typed, and as the house's renderer makes it. */
export type Written = { body: string; html: string };

/** Writes texts in one language. Rendering is done once for each phrase, not once for each text. */
export type Writer = {
  title(chance: Chance): string;
  question(chance: Chance): Written;
  answer(chance: Chance): Written;
  comment(chance: Chance): Written;
  about(chance: Chance): string;
  /** An idea. */
  wish(chance: Chance): { title: string; problem: Written; proposal: Written };
};

const BOOKS: Record<Language, PhraseBook> = { en, ru, el };

const PLANS = ["Pebble", "Shore", "Coast", "Horizon", "Nest"];
const LETTERS = "ABCEHKMPTX";

/** What fills the braces. Letters and digits alone, so that they read the same in Markdown and in HTML. */
type Fill = (chance: Chance) => string;

function fillsOf(language: Language, { topics }: PhraseBook, words: Vocabulary): Record<string, Fill> {
  const [weekdays, months] = [names(language, "weekday"), names(language, "month")];
  return {
    topic: (chance) => wordOf(chance, topics),
    place: (chance) => wordOf(chance, words.places),
    thing: (chance) => wordOf(chance, words.things),
    device: (chance) => wordOf(chance, words.devices),
    plan: (chance) => chance.pick(PLANS),
    // Numbers of orders and messages: a few are everybody's, most are in one text alone.
    code: (chance) => `${chance.pick([...LETTERS])}${1000 + zipfIndex(chance, 900_000)}`,
    number: (chance) => String(2 + zipfIndex(chance, 98)),
    weekday: (chance) => chance.pick(weekdays),
    month: (chance) => chance.pick(months),
  };
}

function names(language: Language, part: "weekday" | "month"): string[] {
  const format = new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" });
  const most = part === "month" ? 12 : 7;
  return Array.from({ length: most }, (_, index) =>
    format.format(Date.UTC(2024, part === "month" ? index : 0, part === "month" ? 1 : index + 1)),
  );
}

/** The pieces between the braces, and in which brace what stands. */
type Template = { text: string[]; fills: Fill[] };
/** A phrase as typed and as HTML, with the same braces in the same order. */
type Phrase = { body: Template; html: Template; fills: Fill[] };

const BRACES = /\{(\w+)\}/;
const PARAGRAPH = /^<p>([\s\S]*)<\/p>\n$/;

/** Stands for a filled-in word while a phrase is rendered: it has to come through unchanged. */
const standIn = (name: string) => `Zq${name}qZ`;
const STAND_IN = /Zq(\w+?)qZ/;

function templateOf(source: string, braces: RegExp, fills: Record<string, Fill>): Template {
  const parts = source.split(braces);
  const text = parts.filter((_, index) => index % 2 === 0);
  return { text, fills: parts.filter((_, index) => index % 2 === 1).map((name) => fillNamed(fills, name)) };
}

function fillNamed(fills: Record<string, Fill>, name: string): Fill {
  const fill = fills[name];
  if (!fill) throw new RangeError(`nothing fills {${name}}`);
  return fill;
}

function phraseOf(source: string, fills: Record<string, Fill>, sentence: boolean): Phrase {
  const html = renderMarkdown(source.replaceAll(new RegExp(BRACES, "g"), (_, name) => standIn(name)));
  const inner = sentence ? PARAGRAPH.exec(html)?.[1] : html;
  if (inner === undefined) throw new RangeError(`not one paragraph: ${source}`);
  const body = templateOf(source, BRACES, fills);
  const rendered = templateOf(inner, STAND_IN, fills);
  if (rendered.fills.some((fill, index) => fill !== body.fills[index]))
    throw new RangeError(`the renderer changes the order of words: ${source}`);
  return { body, html: rendered, fills: body.fills };
}

function say(chance: Chance, { body, html, fills }: Phrase): Written {
  const words = fills.map((fill) => fill(chance));
  return { body: filled(body, words), html: filled(html, words) };
}

function filled({ text }: Template, words: readonly string[]): string {
  let all = text[0] ?? "";
  for (let index = 1; index < text.length; index++) all += (words[index - 1] ?? "") + (text[index] ?? "");
  return all;
}

/** Whoever writes texts of this language with these words. */
export function createWriter(language: Language, words: Vocabulary): Writer {
  const book = BOOKS[language];
  const fills = fillsOf(language, book, words);
  const plain = (sources: readonly string[]) => sources.map((source) => templateOf(source, BRACES, fills));
  const phrases = (sources: readonly string[], sentence: boolean) =>
    sources.map((source) => phraseOf(source, fills, sentence));
  const [titles, about] = [plain(book.titles), plain(book.about)];
  const { titles: wishes, proposing } = WISHES[language];
  const [wishing, wanting] = [plain(wishes), phrases(proposing, true)];
  const [asking, answering] = [phrases(book.asking, true), phrases(book.answering, true)];
  const [remarking, shown, steps] = [
    phrases(book.remarking, true),
    phrases(book.shown, false),
    phrases(book.steps, false),
  ];
  const line = (chance: Chance, templates: Template[]) => {
    const template = chance.pick(templates);
    return filled(
      template,
      template.fills.map((fill) => fill(chance)),
    );
  };
  return {
    title: (chance) => startingBig(line(chance, titles)),
    about: (chance) => line(chance, about),
    question: (chance) => textOf(chance, asking, shown, 0.3),
    answer: (chance) => textOf(chance, answering, steps, 0.25),
    wish: (chance) => ({
      title: startingBig(line(chance, wishing)),
      problem: paragraph(chance, asking, chance.between(2, 4)),
      proposal: paragraph(chance, wanting, chance.between(2, 4)),
    }),
    comment: (chance) => paragraph(chance, remarking, chance.happens(0.3) ? 2 : 1),
  };
}

const startingBig = (title: string) => title.slice(0, 1).toUpperCase() + title.slice(1);

/** Sentences of one paragraph, none of them twice in a row. */
function paragraph(chance: Chance, sentences: readonly Phrase[], most: number): Written {
  const start = chance.below(sentences.length);
  const said: Written[] = [];
  for (let at = start; said.length < most; at += 1 + chance.below(5)) {
    const sentence = sentences[at % sentences.length];
    if (sentence) said.push(say(chance, sentence));
  }
  return {
    body: said.map(({ body }) => body).join(" "),
    html: `<p>${said.map(({ html }) => html).join(" ")}</p>\n`,
  };
}

/** A few paragraphs, and now and then a list, code or a quote among them. */
function textOf(chance: Chance, sentences: readonly Phrase[], blocks: readonly Phrase[], blockShare: number): Written {
  const parts = [paragraph(chance, sentences, chance.between(1, 4))];
  if (chance.happens(blockShare)) {
    parts.push(say(chance, chance.pick(blocks)));
    parts.push(paragraph(chance, sentences, 1));
  }
  while (parts.length < 5 && chance.happens(0.25)) parts.push(paragraph(chance, sentences, chance.between(1, 3)));
  return { body: parts.map(({ body }) => body).join("\n\n"), html: parts.map(({ html }) => html).join("") };
}
