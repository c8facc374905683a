import type postgres from "postgres";
import { isPlannedForValues, type SentStatement } from "#app/platform/db.server";

/** What a statement read, and along which indexes. */
export type Explained = {
  /** The tables it reads, in the order of its plan. */
  tables: string[];
  indexes: string[];
  /** Tables of which it looked at more than MOST_THROUGHOUT rows one after the other, along no index. */
  throughout: string[];
  /** Rows looked at, those thrown away included. */
  rows: number;
  /** Pages of 8 KB, from memory or from disk. */
  buffers: number;
};

/** A node of PostgreSQL's plan, as far as it is told here. */
type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};

/** Rows of a table that a page may look at one after the other, along no index. */
export const MOST_THROUGHOUT = 10_000;

/**
 * Runs the statement with its values, once with a plan for these alone and once with the plan that PostgreSQL keeps for any, unless
 * it keeps none, and tells of the one that read more. Nothing it writes remains.
 */
export async function explain(sql: postgres.Sql, statement: SentStatement): Promise<Explained> {
  const one = readPlan(await planOf(sql, statement, "force_custom_plan"));
  if (isPlannedForValues(statement.text)) return one;
  const other = readPlan(await planOf(sql, statement, "force_generic_plan"));
  const worse = other.buffers > one.buffers ? other : one;
  return { ...worse, throughout: [...new Set([...one.throughout, ...other.throughout])] };
}

async function planOf(sql: postgres.Sql, { text, values }: SentStatement, mode: string): Promise<Node> {
  const given = values.map(literal).join(", ");
  const undone = Symbol("undone");
  let plan: Node | undefined;
  await sql
    .begin(async (tx) => {
      await tx.unsafe(`set local plan_cache_mode = ${mode}`);
      await tx.unsafe(`prepare explained as ${text}`);
      try {
        const [row] = await tx.unsafe<{ "QUERY PLAN": { Plan: Node }[] }[]>(
          `explain (analyze, buffers, timing off, format json) execute explained${given ? `(${given})` : ""}`,
        );
        plan = row?.["QUERY PLAN"][0]?.Plan;
      } finally {
        await tx.unsafe("deallocate explained");
      }
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  if (!plan) throw new Error(`no plan for: ${text}`);
  return plan;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  const text = value instanceof Date ? value.toISOString() : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

function readPlan(plan: Node): Explained {
  const nodes = all(plan);
  const named = (nodes: Node[], name: "Relation Name" | "Index Name") => [
    ...new Set(nodes.flatMap((node) => node[name] ?? [])),
  ];
  // A seat in the plan that was never reached read nothing.
  const reached = nodes.filter((node) => node["Actual Loops"] > 0);
  const scans = reached.filter((node) => node["Relation Name"] !== undefined);
  return {
    tables: named(scans, "Relation Name"),
    indexes: named(reached, "Index Name"),
    throughout: named(
      scans.filter((node) => node["Node Type"].endsWith("Seq Scan") && rowsOf(node) > MOST_THROUGHOUT),
      "Relation Name",
    ),
    rows: Math.round(scans.reduce((sum, node) => sum + rowsOf(node), 0)),
    buffers: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0),
  };
}

const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];

const rowsOf = (node: Node) =>
  (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) *
  node["Actual Loops"];
