import { type AnyColumn, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import type { Cursor } from "#app/lib/cursor";

/** What a keyset-paged list is read by: its rows past the cursor, in the direction asked for. */
export type Keyset = { backwards: boolean; started: boolean; order: SQL[]; past: SQL | undefined };

/** Orders a list by `column` and `id`, newest or highest first, from the cursor on; `before` reads towards its beginning. */
export function keyset(
  { column, id, toValue }: { column: AnyColumn; id: AnyColumn; toValue: (value: number) => unknown },
  { before = null, after = null }: { before?: Cursor | null; after?: Cursor | null },
): Keyset {
  const backwards = before !== null;
  const cursor = before ?? after;
  const beyond = backwards ? gt : lt;
  const direction = backwards ? asc : desc;
  return {
    backwards,
    started: cursor !== null,
    order: [direction(column), direction(id)],
    past: cursor
      ? or(
          beyond(column, toValue(cursor.value)),
          sql`(${eq(column, toValue(cursor.value))} and ${beyond(id, cursor.id)})`,
        )
      : undefined,
  };
}

/** A cursor's value as the moment it stands for. */
export const asMoment = (value: number) => new Date(value);
/** A cursor's value as the number it is. */
export const asNumber = (value: number) => value;
