import { parseArgs } from "node:util";
import { type Columns, FIELDS, type Field } from "#app/domain/imports/ideas/columns";
import { ImportProblem } from "#app/domain/imports/problem";

const DUMP = "npm run import -- stackexchange FOLDER [--site https://coffee.stackexchange.com] [--space slug]";
const IDEAS =
  'npm run import -- ideas FILE.csv --space slug [--source ideas.example.com] [--map title="Name"]… [--dry-run]';
/** Both in one line, as what is wrong is told in one. */
const EITHER = `${DUMP}, or ${IDEAS}`;

export const USAGE = `${DUMP}
${IDEAS}

The second takes what UserVoice, Canny, Fider and their like export. Columns are known by their usual names; --map names
others, for ${FIELDS.join(", ")}. With --dry-run it only tells what it would do.`;

export type DumpRequest = { format: "stackexchange"; folder: string; site: string | null; space: string | null };
export type IdeasRequest = {
  format: "ideas";
  file: string;
  space: string;
  /** What the source is called; the file's name without it. */
  source: string | null;
  columns: Columns;
  dryRun: boolean;
};
export type ImportRequest = DumpRequest | IdeasRequest;

/** What the command line asks for; null when it asks how. Throws ImportProblem. */
export function readArguments(args: string[]): ImportRequest | null {
  const { values, positionals } = parsed(args);
  const [format, path, ...more] = positionals;
  if (values.help) return null;
  if (!format) throw new ImportProblem(`Name what to import: ${EITHER}`);
  if (format !== "stackexchange" && format !== "ideas")
    throw new ImportProblem(`The format “${format}” is not known: ${EITHER}`);
  const [whole, thing, usage] = format === "ideas" ? ["file", "file", IDEAS] : ["folder of the dump", "folder", DUMP];
  if (!path) throw new ImportProblem(`Name the ${whole}: ${usage}`);
  if (more.length > 0) throw new ImportProblem(`One ${thing} at a time: ${usage}`);
  const { site = null, space = null, source = null, map = [], "dry-run": dryRun = false } = values;
  if (format === "stackexchange") return { format, folder: path, site, space };
  if (!space) throw new ImportProblem(`Name the space that the ideas go to: ${IDEAS}`);
  return { format, file: path, space, source, columns: columnsNamed(map), dryRun };
}

function columnsNamed(map: readonly string[]): Columns {
  return Object.fromEntries(
    map.map((text) => {
      const [field = "", ...name] = text.split("=");
      if (!FIELDS.includes(field as Field) || name.length === 0)
        throw new ImportProblem(`“${text}” names no column, as title="Name" does: ${IDEAS}`);
      return [field, name.join("=")];
    }),
  );
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        site: { type: "string" },
        space: { type: "string" },
        source: { type: "string" },
        map: { type: "string", multiple: true },
        "dry-run": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const [what] = (error as Error).message.split(". ");
    throw new ImportProblem(`${what}: ${EITHER}`);
  }
}
