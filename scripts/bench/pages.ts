import {
  completePeoplePath,
  completeTagsPath,
  homePath,
  ideaPath,
  ideasPath,
  personPath,
  questionPath,
  questionsPath,
  searchPath,
  similarPath,
  spacePath,
  spacesPath,
  tagPath,
} from "#app/lib/paths";
import { type Rotation, rotation } from "./http-load";
import type { Sample } from "./sample";

/** What a page is held to: a share of the bare server's requests, times its Node CPU, or times what its SQL alone takes. */
export type Bar = { kind: "requests"; least: number } | { kind: "cpu"; most: number } | { kind: "sql"; most: number };

export type Page = {
  name: string;
  bar: Bar | null;
  visits: Rotation;
  /** What there is more of where it could take longer. */
  grownBy: "questions" | "ideas";
};

const CACHED: Bar = { kind: "requests", least: 0.5 };
const QUESTION: Bar = { kind: "cpu", most: 45 };
const LIST: Bar = { kind: "cpu", most: 25 };
const SEARCH: Bar = { kind: "sql", most: 2 };

/** Characters of a title after which its writer looks at what is offered. */
const TYPED_CHARS = 28;
/** Words looked for at once, and letters that make a word worth looking for. */
const SEARCH_WORDS = 2;
const WORD_MIN_CHARS = 4;

/**
 * Every page of the speed table that is read. Guests, and members who left nothing on a page, may get one that was drawn before;
 * what is another one each time, or has a vote of the reader's, is drawn anew.
 */
export function pagesOf(sample: Sample): Page[] {
  const grownBy = "questions";
  const guest = (name: string, bar: Bar | null, paths: string[]): Page => ({
    name: `${name}, guest`,
    bar,
    grownBy,
    visits: rotation(paths.map((path) => ({ path }))),
  });
  const member = (name: string, bar: Bar | null, paths: string[], cookies = sample.cookies): Page => ({
    name: `${name}, signed in`,
    bar,
    grownBy,
    visits: rotation(
      Array.from({ length: Math.max(paths.length, cookies.length) }, (_, turn) => ({
        path: paths[turn % paths.length] ?? "",
        cookie: cookies[turn % cookies.length] ?? "",
      })),
    ),
  });
  const both = (name: string, bar: Bar | null, paths: string[]) => [guest(name, bar, paths), member(name, bar, paths)];
  const question = questionPath(sample.question);
  const others = sample.others.map((one) => questionPath(one));
  const asking = (path: string, name: string, values: string[]) =>
    values.map((value) => `${path}?${new URLSearchParams({ [name]: value })}`);
  const ofIdeas = sample.idea
    ? [...both("ideas", LIST, [ideasPath()]), ...both("idea", null, [ideaPath(sample.idea)])]
    : [];
  return [
    guest("question", CACHED, [question]),
    guest("question, each time another", null, others),
    member("question", QUESTION, [question]),
    member("question, each time another", null, others),
    member("question they voted on", null, [question], sample.voters),
    ...both("home", LIST, [homePath()]),
    ...both("questions", LIST, [questionsPath()]),
    ...both("space", LIST, [spacePath(sample.space)]),
    ...both("tag", LIST, [tagPath(sample.tag)]),
    ...both("directory", LIST, [spacesPath()]),
    ...both("person", null, [personPath(sample.person)]),
    ...ofIdeas.map((page): Page => ({ ...page, grownBy: "ideas" })),
    ...both(
      "search",
      SEARCH,
      sample.titles.map((title) => searchPath({ q: searchedWords(title) })),
    ),
    guest("similar as a title is typed", SEARCH, asking(similarPath(), "title", sample.titles.map(begun))),
    guest("completing a tag", SEARCH, asking(completeTagsPath(), "q", sample.tagBeginnings)),
    member("completing a name", SEARCH, asking(completePeoplePath(), "q", sample.nameBeginnings)),
  ];
}

/** A title while its writer looks at what is offered. */
export const begun = (title: string) => title.slice(0, TYPED_CHARS).trimEnd();

/** What somebody with this question would look for. */
export function searchedWords(title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter(({ length }) => length >= WORD_MIN_CHARS);
  return (telling.length > 0 ? telling : words).slice(0, SEARCH_WORDS).join(" ");
}
