export const KINDS = [
  "people",
  "tags",
  "questions",
  "answers",
  "other posts",
  "comments",
  "votes",
  "links",
  "badges",
] as const;
export type Kind = (typeof KINDS)[number];

/** How often each thing happened, and to which rows first. */
export type Reasons = Map<string, { count: number; ids: string[] }>;

/** What became of the rows of one kind. After a whole import `read` is the sum of the other three. */
export type Tally = { read: number; imported: number; already: number; refused: Reasons };

/** One number of the source beside the same number here. */
export type Check = {
  what: string;
  inFile: number;
  here: number /** Rows of the file that were refused. */;
  refused: number;
};

export type Summary = {
  source: string;
  space: string;
  /** Unset when it was stopped on the way. */
  complete: boolean;
  tallies: Record<Kind, Tally>;
  /** What is not here quite as it was there. */
  changed: Reasons;
  checks: Check[];
  filesNotRead: string[];
};

/** Ids a reason names; enough to look into, few enough to read. */
const IDS_NAMED = 20;

export function newSummary(source: string, space: string): Summary {
  const empty = (): Tally => ({ read: 0, imported: 0, already: 0, refused: new Map() });
  return {
    source,
    space,
    complete: false,
    tallies: Object.fromEntries(KINDS.map((kind) => [kind, empty()])) as Record<Kind, Tally>,
    changed: new Map(),
    checks: [],
    filesNotRead: [],
  };
}

/** The reason has one more case; without an id only its number counts. */
export function giveReason(reasons: Reasons, reason: string, id: string | number | null = null, count = 1): void {
  const cases = reasons.get(reason) ?? { count: 0, ids: [] };
  cases.count += count;
  if (id !== null && cases.ids.length < IDS_NAMED) cases.ids.push(String(id));
  reasons.set(reason, cases);
}

export const refusedCount = (tally: Tally) => [...tally.refused.values()].reduce((sum, { count }) => sum + count, 0);

/** Whether rows are neither here nor refused. Acceptance does not count: it may have changed here since. */
export const isMissing = ({ what, inFile, here, refused }: Check) =>
  what !== "accepted answers" && inFile !== here + refused;

/** The summary as lines of plain text. */
export function summaryLines(summary: Summary): string[] {
  return [
    `${summary.source} → space “${summary.space}”`,
    "",
    ...tableLines(summary),
    ...reasonLines(summary),
    ...changeLines(summary),
    ...checkLines(summary),
  ];
}

const COLUMNS = ["read", "imported", "already here", "refused"] as const;

function tableLines({ tallies }: Summary): string[] {
  const cells = (kind: Kind) => {
    const tally = tallies[kind];
    return [tally.read, tally.imported, tally.already, refusedCount(tally)];
  };
  const line = (name: string, values: readonly (string | number)[]) =>
    `${name.padEnd(12)}${values.map((value) => formatted(value).padStart(14)).join("")}`;
  return [line("", COLUMNS), ...KINDS.filter((kind) => tallies[kind].read > 0).map((kind) => line(kind, cells(kind)))];
}

function reasonLines({ tallies }: Summary): string[] {
  const lines = KINDS.flatMap((kind) =>
    [...tallies[kind].refused].map(([reason, cases]) => `  ${kind}: ${caseLine(reason, cases)}`),
  );
  return lines.length === 0 ? ["", "Nothing was refused."] : ["", "Refused, and why:", ...lines];
}

function changeLines({ changed, filesNotRead }: Summary): string[] {
  const lines = [...changed].map(([what, cases]) => `  ${caseLine(what, cases)}`);
  if (filesNotRead.length > 0) lines.push(`  files not read, as nothing here holds them: ${filesNotRead.join(", ")}`);
  return lines.length === 0 ? [] : ["", "Not quite as it was there:", ...lines];
}

function caseLine(what: string, { count, ids }: { count: number; ids: string[] }): string {
  if (ids.length === 0) return `${formatted(count)} × ${what}`;
  const more = count > ids.length ? ` and ${formatted(count - ids.length)} more` : "";
  return `${formatted(count)} × ${what} (${ids.join(", ")}${more})`;
}

function checkLines({ complete, checks }: Summary): string[] {
  if (!complete) return ["", "Stopped. What was imported is whole: run the same command again to go on."];
  const numbers = ({ what, inFile, here }: Check) =>
    `  ${what.padEnd(16)}${formatted(inFile).padStart(10)} in the file${formatted(here).padStart(10)} here`;
  return ["", "Counted anew:", ...checks.map((check) => `${numbers(check)}   ${verdict(check)}`)];
}

function verdict({ inFile, here, refused }: Check): string {
  if (inFile === here) return "equal";
  const fewer = `${formatted(inFile - here)} fewer here`;
  return inFile - here === refused ? `NOT equal: ${fewer}, refused for the reasons above` : `NOT equal: ${fewer}`;
}

const formatted = (value: string | number) => (typeof value === "number" ? value.toLocaleString("en") : value);
