import { parseArgs } from "node:util";

export const USAGE =
  "npm run bench:search -- [--sets FOLDER] [--data FOLDER]… [--questions N]… [--engine NAME]… [--quick]";

/** Sizes of community at which latency is measured. */
const SIZES = ["1000", "10000", "100000"];

export type BenchSearchRequest = {
  /** Where data sets to measure quality with lie. */
  sets: string | null;
  /** Seeded data folders to use as they are. */
  data: string[];
  /** Sizes of communities that are seeded, or were, where no data folder is given. */
  questions: number[];
  /** Only engines of these names. */
  engines: string[];
  /** Rounds too short to tell anything but that all of it works. */
  quick: boolean;
};

/** What the command line asks for; null when it asks how. Throws when it makes no sense. */
export function readArguments(args: string[]): BenchSearchRequest | null {
  const { values } = parseArgs({
    args,
    options: {
      sets: { type: "string" },
      data: { type: "string", multiple: true, default: [] },
      questions: { type: "string", multiple: true, default: SIZES },
      engine: { type: "string", multiple: true, default: [] },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  const { sets = null, data, engine: engines, quick } = values;
  const questions = data.length > 0 ? [] : values.questions.map(Number);
  if (!questions.every((number) => Number.isInteger(number) && number > 0))
    throw new Error(`--questions takes a number: ${USAGE}`);
  return { sets, data, questions, engines, quick };
}
