import type { PersonRef } from "#app/domain/people/reference.server";
import { type DirectoryAddress, FACETS, type Facet, type Facets } from "#app/lib/directory-address";
import { wordsIn } from "#app/lib/fold";
import { queryWords } from "#app/platform/search-engine/read-query";
import type { SpaceId, StaffHours } from "#db/schema/index";

/** A space as the directory knows it. */
export type DirectoryEntry = Facets & {
  id: SpaceId;
  slug: string;
  name: string;
  description: string;
  private: boolean;
  questionCount: number;
  hours: StaffHours | null;
  /** Minutes to a first answer, as a rule; null while too few questions tell. */
  typicalWaitMinutes: number | null;
  staff: PersonRef[];
  /** Its most used tags. */
  tags: string[];
};

/** One choice of a way in; `count` spaces would be left with it, the other choices staying. */
export type FacetChoice = { value: string; count: number };

export type LookedUp = {
  found: DirectoryEntry[];
  /** Where nothing fits all that was asked: what fits most of it, best first. */
  nearest: DirectoryEntry[];
  choices: Record<Facet, FacetChoice[]>;
};

/** What a word counts for by where it stands. */
const WEIGHTS = { name: 8, facet: 5, tag: 4, description: 2 } as const;
/** What each similar question that was asked in a space counts for, and how many count. */
const ASKED_WEIGHT = 2;
const ASKED_COUNTED = 5;
const NEAREST_SHOWN = 5;

/**
 * The spaces that fit what is asked. With words the best comes first: each telling word counts by the best place it stands in
 * (name, then product, region and help, then tags, then description), and questions like it that were asked there (`asked`, a
 * number by space) count on top. Without words: first those that are for just what was chosen, then those for all.
 */
export function lookUp(
  entries: readonly DirectoryEntry[],
  query: DirectoryAddress,
  asked: ReadonlyMap<SpaceId, number> = new Map(),
): LookedUp {
  const words = tellingWords(query.words);
  const scores = new Map(entries.map((entry) => [entry.id, score(entry, words, asked.get(entry.id) ?? 0)]));
  const scoreOf = (entry: DirectoryEntry) => scores.get(entry.id) ?? 0;
  const saysSomething = words.length > 0;
  const speaks = (entry: DirectoryEntry) => !saysSomething || scoreOf(entry) > 0;
  const met = (entry: DirectoryEntry) =>
    FACETS.filter((facet) => query[facet] !== null && fits(entry, query, facet)).length;
  const best = (one: DirectoryEntry, other: DirectoryEntry) =>
    scoreOf(other) - scoreOf(one) || exactness(other, query) - exactness(one, query);
  const found = entries.filter((entry) => speaks(entry) && FACETS.every((facet) => fits(entry, query, facet)));
  const metBy = (entry: DirectoryEntry) => met(entry) + (saysSomething && speaks(entry) ? 1 : 0);
  return {
    found: found.sort(best),
    nearest:
      found.length > 0
        ? []
        : entries
            .filter((entry) => metBy(entry) > 0)
            .sort((one, other) => metBy(other) - metBy(one) || best(one, other))
            .slice(0, NEAREST_SHOWN),
    choices: {
      product: choicesOf("product", entries, query, speaks),
      region: choicesOf("region", entries, query, speaks),
      help: choicesOf("help", entries, query, speaks),
    },
  };
}

/** A space without a word of its own for this way is for all. */
const fits = (entry: Facets, query: DirectoryAddress, facet: Facet) =>
  query[facet] === null || entry[facet] === "" || entry[facet] === query[facet];

const exactness = (entry: Facets, query: DirectoryAddress) =>
  FACETS.filter((facet) => query[facet] !== null && entry[facet] === query[facet]).length;

function choicesOf(
  facet: Facet,
  entries: readonly DirectoryEntry[],
  query: DirectoryAddress,
  speaks: (entry: DirectoryEntry) => boolean,
): FacetChoice[] {
  const values = [...new Set(entries.map((entry) => entry[facet]))].filter((value) => value !== "");
  return values
    .sort((one, other) => one.localeCompare(other))
    .map((value) => {
      const chosen = { ...query, [facet]: value };
      const left = entries.filter((entry) => speaks(entry) && FACETS.every((each) => fits(entry, chosen, each)));
      return { value, count: left.length };
    });
}

/** The words of a text that say something. */
const tellingWords = (text: string): string[] =>
  queryWords(text)
    .filter(({ weak }) => !weak)
    .map(({ word }) => word);

function score(entry: DirectoryEntry, words: readonly string[], asked: number): number {
  const places = [
    { text: entry.name, weight: WEIGHTS.name },
    { text: `${entry.product} ${entry.region} ${entry.help}`, weight: WEIGHTS.facet },
    { text: entry.tags.join(" "), weight: WEIGHTS.tag },
    { text: entry.description, weight: WEIGHTS.description },
  ].map(({ text, weight }) => ({ words: wordsIn(text).map(({ word }) => word), weight }));
  const bestPlace = (word: string) =>
    places.find((place) => place.words.some((other) => isSameWord(word, other)))?.weight ?? 0;
  const said = words.reduce((sum, word) => sum + bestPlace(word), 0);
  return said + Math.min(asked, ASKED_COUNTED) * ASKED_WEIGHT;
}

/** Letters by which two forms of a word have to begin alike: endings differ by case and number. */
const STEM_CHARS = 4;

/** Whether these are one word in two forms: one goes on where the other ends, or they part at the last letter of the shorter. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const stem = Math.max(STEM_CHARS, shorter - 1);
  return shorter >= STEM_CHARS && one.slice(0, stem) === other.slice(0, stem);
}
