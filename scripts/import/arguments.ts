import { parseArgs } from "node:util";
import { ImportProblem } from "#app/domain/imports/problem";

export const USAGE = "npm run import -- stackexchange FOLDER [--site https://coffee.stackexchange.com] [--space slug]";

export type ImportRequest = { folder: string; site: string | null; space: string | null };

/** What the command line asks for; null when it asks how. Throws ImportProblem. */
export function readArguments(args: string[]): ImportRequest | null {
  const { values, positionals } = parsed(args);
  const [format, folder, ...more] = positionals;
  if (values.help) return null;
  if (!format) throw new ImportProblem(`Name what to import: ${USAGE}`);
  if (format !== "stackexchange") throw new ImportProblem(`The format “${format}” is not known: ${USAGE}`);
  if (!folder) throw new ImportProblem(`Name the folder of the dump: ${USAGE}`);
  if (more.length > 0) throw new ImportProblem(`One folder at a time: ${USAGE}`);
  return { folder, site: values.site ?? null, space: values.space ?? null };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { site: { type: "string" }, space: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    const [what] = (error as Error).message.split(". ");
    throw new ImportProblem(`${what}: ${USAGE}`);
  }
}
