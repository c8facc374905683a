import { fold } from "./fold";
import { TEXT_LANGUAGES, type TextLanguage } from "./language";
import {
  asDay,
  FOUND_SORTS,
  type FoundKind,
  type FoundState,
  oneOf,
  readSearchAddress,
  type SearchAddress,
  WORDS_MAX_CHARS,
  withState,
} from "./search-address";

/** Characters of a search that are read for operators. */
const READ_MAX_CHARS = 2000;

type Operator =
  | "solved"
  | "official"
  | "answered"
  | "by"
  | "in"
  | "tag"
  | "lang"
  | "kind"
  | "after"
  | "before"
  | "sort";

/** How each operator may be called, whatever language the page is in. */
const NAMES: Record<Operator, string> = {
  solved: "solved решено решён λύθηκε λυμένη",
  official: "official официально официальный επίσημα επίσημη",
  answered: "answered отвечено απαντήθηκε απαντημένη",
  by: "by author от автор από συντάκτης",
  in: "in space в раздел σε ενότητα",
  tag: "tag метка тег ετικέτα",
  lang: "lang language язык γλώσσα",
  kind: "kind тип είδος",
  after: "after после μετά",
  before: "before до πριν",
  sort: "sort порядок σειρά",
};

const YES_OR_NO = { yes: "yes да ναι", no: "no нет όχι" } as const;
const KINDS: Record<FoundKind, string> = {
  question: "question questions вопрос вопросы ερώτηση ερωτήσεις",
  answer: "answer answers ответ ответы απάντηση απαντήσεις",
  idea: "idea ideas идея идеи ιδέα ιδέες",
  person: "person people человек люди άτομο άτομα",
};
const LANGUAGES: Record<TextLanguage, string> = {
  en: "en english английский αγγλικά",
  ru: "ru russian русский ρωσικά",
  el: "el gr greek греческий ελληνικά",
};
const SORTS: Record<(typeof FOUND_SORTS)[number], string> = {
  relevance: "relevance best подходящие σχετικά",
  newest: "newest new новые νεότερα",
  votes: "votes голоса ψήφοι",
};

/** Finds the entry of which a text is one of the names, in whatever case and with or without accents. */
function namedIn<Name extends string>(table: Readonly<Record<Name, string>>): (text: string) => Name | null {
  const entries = Object.entries<string>(table) as [Name, string][];
  const names = new Map(
    entries.flatMap(([name, called]) => called.split(" ").map((word) => [fold(word), name] as const)),
  );
  return (text) => names.get(fold(text)) ?? null;
}

const operatorIn = namedIn(NAMES);
const answerIn = namedIn(YES_OR_NO);
const kindIn = namedIn(KINDS);
const languageIn = namedIn(LANGUAGES);
const sortIn = namedIn(SORTS);

type Change = Partial<Omit<SearchAddress, "states">> & { state?: FoundState };

/** What each operator makes of its value; null where the value says nothing to it. */
const READ: Record<Operator, (value: string) => Change | null> = {
  solved: (value) => stateOf(value, "solved", "unsolved"),
  official: (value) => stateOf(value, "official", null),
  answered: (value) => stateOf(value, "answered", "unanswered"),
  by: (value) => ({ by: value.replace(/^@/, "").toLowerCase() }),
  in: (value) => ({ space: value }),
  tag: (value) => ({ tag: value.toLowerCase() }),
  lang: (value) => given("lang", oneOf(TEXT_LANGUAGES, languageIn(value))),
  kind: (value) => given("kind", kindIn(value)),
  after: (value) => given("after", asDay(value)),
  before: (value) => given("before", asDay(value)),
  sort: (value) => given("sort", oneOf(FOUND_SORTS, sortIn(value))),
};

const given = <Name extends keyof Change>(name: Name, value: Change[Name] | null): Change | null =>
  value === null ? null : { [name]: value };

function stateOf(value: string, yes: FoundState, no: FoundState | null): Change | null {
  const answer = answerIn(value);
  const state = answer && (answer === "yes" ? yes : no);
  return state && { state };
}

/** A phrase in quotation marks, which is left as it is; or an operator with its value; or somebody named. */
const PIECE =
  /["“„«][^"“”„«»]*["“”»]|(?<!\S)(?<name>\p{L}{1,20}):(?:["“„«](?<quoted>[^"“”„«»]+)["“”»]|(?<value>@?[\p{L}\p{N}][^\s"“”„«»]*))(?!\S)|(?<!\S)@(?<handle>[a-z0-9_]{3,20})(?!\S)/giu;

/** The search in a query string, with the operators among its words taken for the filters they name. The last of two counts. */
export function readSearch(query: (name: string) => string | null): SearchAddress {
  const typed = (query("q") ?? "").slice(0, READ_MAX_CHARS);
  let address = readSearchAddress(query);
  const words = typed.replace(PIECE, (piece, ...found) => {
    const change = changeOf(found.at(-1) as Record<string, string | undefined>);
    if (!change) return piece;
    const { state = null, ...rest } = change;
    address = { ...address, ...rest, states: withState(address.states, state) };
    return "";
  });
  if (words === typed) return address;
  return { ...address, q: words.replace(/\s+/g, " ").trim().slice(0, WORDS_MAX_CHARS).toWellFormed() };
}

function changeOf({ name, quoted, value, handle }: Record<string, string | undefined>): Change | null {
  if (handle !== undefined) return READ.by(handle);
  const operator = name === undefined ? null : operatorIn(name);
  const text = (quoted ?? value ?? "").trim().slice(0, WORDS_MAX_CHARS).toWellFormed();
  return operator && text !== "" ? READ[operator](text) : null;
}
