import { getTableName } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";

/** A value of a row, with moments as milliseconds since 1970 and ids as plain numbers. */
type Plain<Value> = Value extends Date ? number : Value extends number ? number : Value;
export type RowOf<Table extends PgTable, Key extends keyof Table["$inferSelect"]> = {
  [K in Key]: Plain<Table["$inferSelect"][K]>;
};

/** Rows of one table as the text that COPY reads. */
export type Sheet<Row = never> = {
  readonly table: string;
  /** The columns by their names in the database, with commas between. */
  readonly columns: string;
  add(row: Row): void;
  /** The text of what was added since this was last asked. */
  take(): string;
};

type Encode = (value: unknown) => string;

/** An empty sheet for these columns of the table. */
export function sheetOf<Table extends PgTable, Key extends keyof Table["$inferSelect"] & string>(
  table: Table,
  keys: readonly Key[],
): Sheet<RowOf<Table, Key>> {
  const columns = keys.map((key) => ({ key, encode: encodingOf(table, key) }));
  let text: string[] = [];
  return {
    table: getTableName(table),
    columns: keys.map((key) => `"${toSnakeCase(key)}"`).join(", "),
    add(row) {
      let line = "";
      for (const { key, encode } of columns) {
        const value = row[key];
        line += `${line ? "\t" : ""}${value === null ? "\\N" : encode(value)}`;
      }
      text.push(line);
    },
    take() {
      const all = text.length === 0 ? "" : `${text.join("\n")}\n`;
      text = [];
      return all;
    },
  };
}

function encodingOf(table: PgTable, key: string): Encode {
  const column = getTableConfig(table).columns.find(({ name }) => name === key);
  if (!column) throw new RangeError(`${getTableName(table)} has no ${key}`);
  if (column.dataType === "date") return (value) => new Date(Number(value)).toISOString();
  if (column.dataType === "json") return (value) => escaped(JSON.stringify(value));
  if (column.dataType === "array") return (value) => `{${(value as string[]).join(",")}}`;
  if (column.dataType === "boolean") return (value) => (value ? "t" : "f");
  if (column.dataType === "number") return String;
  return (value) => escaped(String(value));
}

const MARKS = /[\\\n\r\t]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escaped = (text: string) =>
  MARKS.test(text) ? text.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark) : text;
