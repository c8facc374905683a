import { createReadStream } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { ImportProblem } from "#app/domain/imports/problem";

/** The attributes of one `<row>`: all that a dump says of a post, a person, a vote. */
export type Row = Readonly<Record<string, string | undefined>>;

/** One file of a dump, and the element all its rows stand in. */
export type DumpFile = { path: string; root: string; bytes: number };

/**
 * The rows of the file in order, reading no faster than they are taken. `onRead` hears of the bytes.
 * Throws ImportProblem with file, line and column where it is not XML of this kind, is cut short, or cannot be read.
 */
export async function* readRows(file: DumpFile, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const name = path.basename(file.path);
  const parser = rowParser(file, (row) => rows.push(row));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunksOf(file)) {
    parser.write(decoded(decoder, chunk, name, parser.line));
    yield* rows.splice(0);
    onRead(chunk.length);
  }
  parser.write(decoded(decoder, undefined, name, parser.line)).close();
  yield* rows.splice(0);
}

function rowParser(file: DumpFile, onRow: (row: Row) => void): SaxesParser {
  const name = path.basename(file.path);
  const parser = new SaxesParser();
  let depth = 0;
  const fail = (what: string): never => {
    throw new ImportProblem(`${name} is broken at line ${parser.line}, column ${parser.column}: ${what}.`);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("opentag", (tag) => {
    const expected = [file.root, "row"][depth++];
    if (tag.name !== expected) fail(`<${tag.name}> where <${expected ?? "/row"}> is expected`);
    if (tag.name === "row") onRow(tag.attributes);
  });
  parser.on("closetag", () => {
    depth--;
  });
  return parser;
}

async function* chunksOf(file: DumpFile): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file.path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new ImportProblem(`${file.path} cannot be read (${code}).`) : error;
  }
}

/** The bytes as text, without the mark that may open it; a character may begin in one chunk and end in the next. */
function decoded(decoder: TextDecoder, chunk: Buffer | undefined, name: string, line: number): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new ImportProblem(`${name} is broken after line ${line}: it is not UTF-8.`);
  }
}
