import { isoDay } from "#app/lib/time";
import { ratioOf, spreadOf } from "#scripts/bench/numbers";
import type { Outcome } from "#scripts/bench/results";
import { digits, table, withSpread } from "#scripts/bench/table";
import type { Measure } from "./quality";
import type { EngineResults, Results } from "./results";

const MIB = 2 ** 20;
const whole = (value: number) => Math.round(value).toLocaleString("en");

/** What is to be reached on sets that many know, and how long a search may take beside a plain full-text query. */
const REACH: readonly { set: RegExp; measure: Measure; least: number }[] = [
  { set: /banking77$/, measure: "right among five", least: 0.94 },
  { set: /scifact$/, measure: "nDCG@10", least: 0.66 },
  { set: /gnome-help\/en$/, measure: "MRR@10", least: 0.85 },
  { set: /gnome-help\/ru$/, measure: "MRR@10", least: 0.79 },
  { set: /gnome-help\/el$/, measure: "MRR@10", least: 0.72 },
];
const MOST_TIMES = 1.5;
const MEASURES: readonly Measure[] = ["right among five", "nDCG@10", "MRR@10"];

/** The page that tells what a run found. */
export function reportOf(results: Results): string {
  const parts = [introduction(results), ...results.engines.map(engineSection), method(results)];
  return `${parts.join("\n\n")}\n`;
}

function introduction({ date, machine }: Results): string {
  return `# How well and how fast it finds

Written by \`npm run bench:search\` on ${isoDay(date)}; why it searches as it does stands in [decision 15](decisions/0015-search-looks-at-few.md).

${machine.processor}, ${machine.cores} cores, ${machine.memoryGib} GiB, ${machine.system}; Node ${machine.node}, PostgreSQL ${machine.postgres}.
The engine and what it is compared with share these cores. Numbers of other machines differ: the ratios are what to look at.`;
}

const engineSection = (engine: EngineResults) =>
  [`## ${engine.name}`, quality(engine), latency(engine), indexing(engine)].filter((part) => part !== "").join("\n\n");

function quality({ quality }: EngineResults): string {
  if (quality.length === 0) return "No data sets were given: how well it finds was not measured.";
  const rows = quality.map(({ set, outcome }) => {
    if ("failure" in outcome) return [set, `failed: ${outcome.failure}`, ...MEASURES.map(() => ""), ""];
    const { value } = outcome;
    const bar = REACH.find((one) => one.set.test(set));
    const reached = bar && ((value[bar.measure] ?? 0) >= bar.least ? "yes" : "**no**");
    return [
      set,
      whole(value.questions),
      ...MEASURES.map((measure) => value[measure]?.toFixed(3) ?? "–"),
      bar ? `${bar.measure} ≥ ${bar.least}: ${reached}` : "–",
    ];
  });
  return `### How well it finds\n\n${table(["set", "questions", ...MEASURES, "to reach"], rows)}`;
}

function latency({ sizes }: EngineResults): string {
  const head = [
    "what is asked",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "Node ms",
    "server ms",
    "plain: p50 ms",
    "p95 ms",
    "p99 ms",
    "server ms",
    `times (p95), ≤ ${MOST_TIMES}`,
  ];
  const middle = (values: readonly number[]) => digits(spreadOf(values).median);
  return sizes
    .map((outcome) => {
      if ("failure" in outcome) return `### How fast it finds\n\nFailed: ${outcome.failure}`;
      const { questions, documents, asked } = outcome.value;
      const title = `### How fast it finds among ${whole(questions)} questions, ${whole(documents)} documents`;
      const rows = asked.map(({ name, engine, plain }) => [
        name,
        middle(engine.p50),
        withSpread(spreadOf(engine.p95)),
        middle(engine.p99),
        middle(engine.nodeMs),
        middle(engine.postgresMs),
        middle(plain.p50),
        withSpread(spreadOf(plain.p95)),
        middle(plain.p99),
        middle(plain.postgresMs),
        withSpread(ratioOf(engine.p95, plain.p95)),
      ]);
      return `${title}\n\n${table(head, rows)}`;
    })
    .join("\n\n");
}

function indexing({ indexing, lag }: EngineResults): string {
  const lines = [
    toldOf(indexing, "Indexing", ({ documents, putPerSecond, replacedPerSecond, room }) => [
      `${whole(documents)} documents went into an empty index at ${whole(putPerSecond)} a second, 200 at a time, and anew at`,
      `${whole(replacedPerSecond)} a second, words counted. Afterwards its server held ${whole(room.memory / MIB)} MiB of memory, and the index ${whole(room.disk / MIB)} MiB on the disk.`,
    ]),
    toldOf(lag, "Lag", ({ questions, p50, p95, most }) => [
      `${questions} questions asked on a running site, one after the other: found ${digits(p50)} ms after their commit (p50),`,
      `${digits(p95)} ms (p95), ${digits(most)} ms at most. To reach: 2 s at p95.`,
    ]),
  ];
  return `### Indexing\n\n${lines.join("\n\n")}`;
}

const toldOf = <T>(outcome: Outcome<T>, what: string, tell: (value: T) => string[]): string =>
  "failure" in outcome ? `${what} failed: ${outcome.failure}` : tell(outcome.value).join("\n");

function method({ rounds }: Results): string {
  return `## How it is measured

- A set of **questions sorted by what they ask for** (\`train.csv\`, \`test.csv\`): those of the first are put as titles; each of the second is asked for as
  a title that is being typed, and is right when one of the five questions offered asks for the same.
- A set of **judged searches** (\`corpus.jsonl\`, \`queries.jsonl\`, \`qrels.tsv\`): its documents are put as questions, each query is searched for as it is.
  Languages are told by script. Nothing but words decides: votes, dates and all else are alike.
- **Latency** is that of the engine's answer, without page and without a look at what may be shown, one at a time; ${rounds} rounds alternate with the plain query.
  Words come from titles spread over all questions.
- The **plain query** is \`ts_rank\` over the same documents, stems and index: \`websearch_to_tsquery\` for two words; for what is written in full the
  same words with “or” between them, as hardly a document holds all; for suggestions the last word as a beginning.
- CPU is that of this process and of the engine's server, from /proc. Memory is what the server's processes hold, shared parts counted once.`;
}
