import { parseArgs } from "node:util";
import { DAY_MS } from "#app/lib/time";
import { SeedProblem } from "./problem";

export const USAGE = "npm run seed -- --questions N [--ideas M] [--seed S] [--until YYYY-MM-DD]";

export const HELP = `${USAGE}

Fills an empty community with a large one: N questions, about 5 answers and 20 votes to each, and their people.

  --questions N   from 1 to 5,000,000
  --ideas M       up to 1,000,000, with about 100 votes to each; a tenth of the questions unless said otherwise
  --seed S        any words; other words make another community (1)
  --until DAY     the day before which all of it has happened (today, UTC)

The same four make the same community, row by row; only the password of its people differs.`;

/** `until` is the first moment that has not happened yet, in milliseconds. */
export type SeedRequest = { questions: number; ideas: number; seed: string; until: number };

const MOST_QUESTIONS = 5_000_000;
const MOST_IDEAS = 1_000_000;
const QUESTIONS_AN_IDEA = 10;

/** What the command line asks for; null when it asks how. Throws SeedProblem. */
export function readArguments(args: string[], now: Date): SeedRequest | null {
  const { values } = parsed(args);
  if (values.help) return null;
  const questions = wholeNumber(values.questions);
  const ideas = values.ideas === undefined ? Math.ceil(questions / QUESTIONS_AN_IDEA) : wholeNumber(values.ideas);
  if (!Number.isInteger(questions) || questions < 1 || questions > MOST_QUESTIONS)
    throw new SeedProblem(`Say how many questions, from 1 to ${MOST_QUESTIONS.toLocaleString("en")}: ${USAGE}`);
  if (!Number.isInteger(ideas) || ideas < 0 || ideas > MOST_IDEAS)
    throw new SeedProblem(`Say how many ideas, up to ${MOST_IDEAS.toLocaleString("en")}: ${USAGE}`);
  return { questions, ideas, seed: values.seed ?? "1", until: startOfDay(values.until, now) };
}

const wholeNumber = (text: string | undefined) => Number(text?.replaceAll(/[_,]/g, ""));

function startOfDay(day: string | undefined, now: Date): number {
  if (day === undefined) return Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(start)) throw new SeedProblem(`“${day}” is not a day: ${USAGE}`);
  return start;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        questions: { type: "string" },
        ideas: { type: "string" },
        seed: { type: "string" },
        until: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const [what] = (error as Error).message.split(". ");
    throw new SeedProblem(`${what}: ${USAGE}`);
  }
}
