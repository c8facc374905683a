import { spacesInScope } from "#app/domain/search/scope.server";
import { fold } from "#app/lib/fold";
import { detectLanguage } from "#app/lib/language";
import type { SearchEngine } from "#app/platform/search-engine/port";
import type { Measured } from "#scripts/bench/numbers";
import { begun, searchedWords } from "#scripts/bench/pages";
import { allProcesses, cpuMsOf, familyOf } from "#scripts/bench/processes";
import { alternate, type Pace, type Subject } from "#scripts/bench/rounds";
import { typed } from "#scripts/bench/sample";
import type { OpenEngine } from "./engines";
import type { Ground } from "./ground";

/** Something people ask of an engine, beside the plain full-text query for the same words. */
export type Asking = { name: string; engine: Measured; plain: Measured };

type Ask = {
  name: string;
  words(title: string): string;
  ask(engine: SearchEngine, words: string, spaces: readonly number[]): Promise<unknown>;
  /** How the plain query joins the words. */
  join: "and" | "or" | "begun";
  most: number;
};

const PAGE = 20;
const SUGGESTED = 6;
const SIMILAR = 5;
/** Characters after which somebody looks at what is suggested. */
const SUGGESTED_CHARS = 12;

const ASKED: readonly Ask[] = [
  {
    name: "search: two words",
    words: searchedWords,
    ask: (engine, words, spaces) => engine.search({ words, spaces, sort: "relevance" }),
    join: "and",
    most: PAGE,
  },
  {
    name: "search: a question in full",
    words: (title) => title,
    ask: (engine, words, spaces) => engine.search({ words, spaces, sort: "relevance" }),
    join: "or",
    most: PAGE,
  },
  {
    name: "suggest, while two words are typed",
    words: (title) => title.slice(0, SUGGESTED_CHARS).trimEnd(),
    ask: (engine, words, spaces) => engine.suggest({ words, spaces, most: SUGGESTED }),
    join: "begun",
    most: SUGGESTED,
  },
  {
    name: "similar, while a title is typed",
    words: begun,
    ask: (engine, words, spaces) => engine.similar({ title: words, unfinished: true, spaces, most: SIMILAR }),
    join: "or",
    most: SIMILAR,
  },
];

/** The query that a site without an engine would ask of its documents; what is asked for is one parameter. */
function plainQuery(join: Ask["join"]): string {
  const query = {
    and: "websearch_to_tsquery($4::regconfig, $1)",
    or: "replace(plainto_tsquery($4::regconfig, $1)::text, '&', '|')::tsquery",
    begun: "(nullif(plainto_tsquery($4::regconfig, $1)::text, '') || ':*')::tsquery",
  }[join];
  return `select kind, id, ts_rank(words, query) as rank from search_documents, (select ${query} as query) q
    where words @@ query and space_id = any($2::bigint[]) order by rank desc limit $3`;
}

/** How fast an engine answers what people type, one after the other, alternating with the plain query. */
export async function measureLatency(
  { connection, postmaster }: Ground,
  { engine, cpuMs }: OpenEngine,
  pace: Pace & { seconds: number },
): Promise<Asking[]> {
  const { titles } = await typed(connection.sql);
  const spaces = (await spacesInScope(connection.db, null)).map(({ id }) => id);
  const scope = `{${spaces.join(",")}}`;
  const measured: Asking[] = [];
  for (const { name, words, ask, join, most } of ASKED) {
    const texts = titles.map(words);
    const plain = plainQuery(join);
    const sendPlain = (text: string) =>
      connection.sql.unsafe(plain, [fold(text), scope, most, `goodturn_${detectLanguage(text)}`], { prepare: true });
    const subjects = {
      engine: inTurn(texts, (text) => ask(engine, text, spaces), cpuMs, pace.seconds),
      plain: inTurn(texts, sendPlain, () => cpuMsOf(familyOf(postmaster, allProcesses())), pace.seconds),
    };
    // The first round warms both up.
    await alternate(subjects, 1, { ...pace, rounds: 1 });
    measured.push({ name, ...(await alternate(subjects, 1, pace)) });
  }
  return measured;
}

/** Asks for the texts in turn, one after the other. */
function inTurn(
  texts: readonly string[],
  ask: (text: string) => Promise<unknown>,
  cpuMs: () => number,
  seconds: number,
): Subject {
  let turn = 0;
  const node = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  return {
    seconds,
    cpu: () => ({ node: node(), postgres: cpuMs() }),
    load(_atOnce, hear) {
      let stopped = false;
      const going = (async () => {
        while (!stopped) {
          const text = texts[turn++ % texts.length] ?? "";
          const began = performance.now();
          await ask(text);
          hear(performance.now() - began, 0, true);
        }
      })();
      return {
        async stop() {
          stopped = true;
          await going;
        },
      };
    },
  };
}
