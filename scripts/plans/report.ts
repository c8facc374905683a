import type postgres from "postgres";
import type { ExplainedVisit } from "#scripts/plans";
import { type Explained, MOST_THROUGHOUT } from "./explain";

/** What is wrong with a page's plans, a sentence each. */
export function problemsOf({ name, most, through = [], explained }: ExplainedVisit): string[] {
  const throughout = [...new Set(explained.flatMap((statement) => statement.throughout))];
  const buffers = sum(explained, "buffers");
  return [
    ...throughout
      .filter((table) => !through.includes(table))
      .map((table) => `${name}: goes through ${table} along no index`),
    ...(buffers > most ? [`${name}: reads ${buffers} pages of 8 KB, more than ${most}`] : []),
  ];
}

/** docs/queries.md. Numbers are rounded, so that a change in it is a change of plans. */
export async function report(sql: postgres.Sql, visits: readonly ExplainedVisit[]): Promise<string> {
  return [
    "# What every page reads",
    "",
    "Written by `npm run plans` on a seeded database; it fails when a page looks at more than",
    `${thousands(MOST_THROUGHOUT)} rows of a table along no index, or reads more than it may. Each statement is run with a plan for its values alone and with the plan kept for`,
    "any values; the one that read more is told. Rows are those looked at, thrown away ones included; buffers are pages of 8 KB,",
    "from memory or from disk. Numbers are rounded to two digits. Why what is kept is kept: `docs/decisions/0010`.",
    "",
    ...(await sizes(sql)),
    "",
    "| page | statements | rows | buffers | |",
    "| --- | ---: | ---: | ---: | --- |",
    ...visits.map(
      ({ name, explained, because }) =>
        `| ${name} | ${explained.length} | ${rounded(sum(explained, "rows"))} | ${rounded(sum(explained, "buffers"))} | ${because ?? ""} |`,
    ),
    "",
    ...visits.flatMap(section),
    ...(await storage(sql)),
    "",
  ].join("\n");
}

function section({ name, explained }: ExplainedVisit): string[] {
  return [
    `## ${name}`,
    "",
    "| reads | along | rows | buffers |",
    "| --- | --- | ---: | ---: |",
    ...explained.map(
      ({ tables, indexes, rows, buffers }) =>
        `| ${tables.join(", ") || "nothing"} | ${indexes.map((index) => `\`${index}\``).join(", ")} | ${rounded(rows)} | ${rounded(buffers)} |`,
    ),
    "",
  ];
}

const sum = (explained: readonly Explained[], what: "rows" | "buffers") =>
  explained.reduce((total, statement) => total + statement[what], 0);

const thousands = (number: number) => number.toLocaleString("en");

/** To two digits. */
function rounded(number: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(number, 1))) - 1);
  return thousands(Math.round(number / unit) * unit);
}

async function sizes(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string; rows: number }[]>`
    select relname as name, reltuples::int as rows from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${MOST_THROUGHOUT} order by reltuples desc, relname`;
  return [`Rows: ${rows.map(({ name, rows: number }) => `${name} ${rounded(number)}`).join(", ")}.`];
}

/** How the tables that change the most are kept: from the database itself, so that it cannot differ. */
async function storage(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string; options: string[] }[]>`
    select c.oid::regclass::text as name, c.reloptions as options from pg_class c
    where c.relkind = 'r' and c.reloptions is not null and c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
    order by 1`;
  return [
    "## How the tables that change the most are kept",
    "",
    "Room in the pages (`fillfactor`) pays where a change touches no index: views of questions, votes on answers and comments under",
    "them, sessions seen, counted limits, contributions, claims prolonged. Autovacuum comes by small shares where tables are large,",
    "and by a fixed number of rows where few rows change all the time: spaces, limits, claims, the queue.",
    "",
    "| table | |",
    "| --- | --- |",
    ...rows.map(({ name, options }) => `| ${name} | ${[...options].sort().join(", ").replaceAll("=", " ")} |`),
  ];
}
