import type { Rate } from "#app/platform/limits.server";
import { MOST_MATCHES } from "#app/platform/search-engine/port";

export const FOUND_PER_PAGE = 20;
export const MOST_PAGES = MOST_MATCHES / FOUND_PER_PAGE;
/** Characters of a text that a result shows around what was looked for. */
export const SNIPPET_CHARS = 220;
/** Tags offered to narrow a search by. */
export const TAG_FACETS = 12;
/** Characters of a stored text that are read for a snippet: bounds the work a page of the longest texts takes. */
export const SNIPPET_SOURCE_CHARS = 20_000;
/** Documents read and written at a time when the index is made anew. */
export const REBUILD_BATCH = 500;
/** Answers of one question that are put into the index at a time. */
export const FOLLOW_BATCH = 200;
/** Minutes between two counts of how common words are, while things change: a count takes PostgreSQL many seconds in a large community. */
export const RECOUNT_MINUTES = 30;
/** Looks for similar questions by one visitor in a minute: faster than anybody types. */
export const SIMILAR_RATE: Rate = { name: "similar", acts: 120, seconds: 60 };
/** Ideas read to find similar ones: some may be the viewer's own, or be decided meanwhile. */
export const SIMILAR_IDEAS_READ = 20;
/** Similar questions that tell in which spaces something like it was asked. */
export const SIMILAR_COUNTED = 20;
/** Names or tags offered while one is typed. */
export const MOST_COMPLETIONS = 8;
/** Names or tags asked for by one visitor in a minute: faster than anybody types. */
export const COMPLETION_RATE: Rate = { name: "completion", acts: 120, seconds: 60 };
/** Hours within which a visit may go on, and after its end somebody may ask after all. */
export const VISIT_HOURS = 24;
/** Days for which the steps of visits are kept one by one; after that only their counts are. */
export const VISIT_DAYS_KEPT = 90;
/** Visits that looked for the same words before these are written down or shown: fewer might be one person. */
export const WORDS_FEWEST_VISITS = 3;
/** Characters of what was looked for that are compared. */
export const WORDS_MARKED_CHARS = 120;
/** Steps of visits told by one address in a minute: an office behind one address reads faster than a person. */
export const VISIT_RATE: Rate = { name: "visit", acts: 240, seconds: 60 };
/** Documents that a search server is told of at a time. */
export const FEED_BATCH = 500;
/** Seconds between two looks at a search server. */
export const SERVER_LOOK_SECONDS = 2;
/** Documents of an index compared with the database at a time. */
export const VERIFY_BATCH = 500;
/** Fewer results than this in one language are little: those in others are counted, too. */
export const LITTLE_FOUND = 3;
/** What a search box offers while somebody types, of each kind. */
export const SUGGESTED = { question: 5, idea: 3, person: 3 } as const;
/** With fewer questions whose titles hold all the words, and this many words, those that ask something like it fill the place. */
export const SUGGESTED_ENOUGH = 3;
export const ASKING_WORDS = 2;
/** Suggestions asked for by one visitor in a minute: faster than anybody types, as a box asks once typing has paused. */
export const SUGGEST_RATE: Rate = { name: "suggest", acts: 240, seconds: 60 };
/** Choices of staff for the same words: past a few, nothing is first. */
export const PINS_PER_WORDS = 3;
/** Words that mean the same, together. */
export const SYNONYMS_MAX = 12;
/** Words that one of them may be long. */
export const SYNONYM_MAX_WORDS = 4;
/** Words of a search for which synonyms are looked up. */
export const WIDENED_MAX_WORDS = 16;
/** Other wordings that are looked for besides what was typed: each costs a search. */
export const WIDENINGS_MAX = 3;
