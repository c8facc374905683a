import { parseArgs } from "node:util";

export const USAGE = "npm run bench -- [--questions N] [--data FOLDER] [--growth FOLDER]… [--only WORDS] [--quick]";

export type BenchRequest = {
  questions: number;
  /** A seeded data folder to use as it is. */
  data: string | null;
  /** Other seeded data folders to compare its answers with. */
  growth: string[];
  /** Only what has these words in its name. */
  only: string;
  /** Rounds too short to tell anything but that all of it works. */
  quick: boolean;
};

/** What the command line asks for; null when it asks how. Throws when it makes no sense. */
export function readArguments(args: string[]): BenchRequest | null {
  const { values } = parseArgs({
    args,
    options: {
      questions: { type: "string", default: "100000" },
      data: { type: "string" },
      growth: { type: "string", multiple: true, default: [] },
      only: { type: "string", default: "" },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  const questions = Number(values.questions);
  if (!Number.isInteger(questions) || questions < 1) throw new Error(`--questions takes a number: ${USAGE}`);
  const { data = null, growth, only, quick } = values;
  return { questions, data, growth, only, quick };
}
