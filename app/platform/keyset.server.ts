import { type AnyColumn, asc, desc, type Placeholder, type SQL, sql } from "drizzle-orm";

/** What a keyset-paged list is read by: its rows past the cursor, in the direction asked for. */
export type Keyset = { backwards: boolean; started: boolean; order: SQL[]; past: SQL | undefined };

/** Where a page begins, as it is known or as the statement is filled in with it. */
type Place = { value: number; id: number | Placeholder };

/** Orders a list by `column` and `id`, newest or highest first, from the cursor on; `before` reads towards its beginning. */
export function keyset(
  { column, id, toValue }: { column: AnyColumn; id: AnyColumn; toValue: (value: number) => unknown },
  { before = null, after = null }: { before?: Place | null; after?: Place | null },
): Keyset {
  const backwards = before !== null;
  const cursor = before ?? after;
  // Compared as a row, the two are one condition that an index on both answers from where the page begins.
  const beyond = sql.raw(backwards ? ">" : "<");
  const direction = backwards ? asc : desc;
  return {
    backwards,
    started: cursor !== null,
    order: [direction(column), direction(id)],
    past: cursor
      ? sql`(${column}, ${id}) ${beyond} (${sql.param(toValue(cursor.value), column)}, ${sql.param(cursor.id, id)})`
      : undefined,
  };
}

/** The years 1 to 9999 and the integers of 32 bits: what PostgreSQL takes, whatever number somebody puts into a cursor. */
const MOMENTS_MS = [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31T00:00:00Z")] as const;
const NUMBERS = [-2_147_483_648, 2_147_483_647] as const;

const within = (value: number, [least, most]: readonly [number, number]) => Math.min(Math.max(value, least), most);

/** A cursor's value as the moment it stands for. */
export const asMoment = (value: number) => new Date(within(value, MOMENTS_MS));
/** A cursor's value as the whole number it is. */
export const asNumber = (value: number) => within(Math.trunc(value), NUMBERS);
/** A cursor's value with its fraction: it comes back from PostgreSQL and goes there as the very same number. */
export const asFraction = (value: number) => value;
