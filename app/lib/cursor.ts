/** Where a page of a list ends: the sort value of its last row and that row's id. */
export type Cursor = { value: number; id: number };

/** The cursor as it stands in a URL. */
export const cursorText = ({ value, id }: Cursor) => `${value}_${id}`;

/** The cursor in a URL's text; null when there is none or somebody made it up. */
export function readCursor(text: string | null): Cursor | null {
  const match = /^(-?\d{1,15}(?:\.\d{1,17})?)_(\d{1,15})$/.exec(text ?? "");
  return match ? { value: Number(match[1]), id: Number(match[2]) } : null;
}

/** One page of a list, and the cursors to the rows before and after it. */
export type Page<Row> = { rows: Row[]; before: string | null; after: string | null };

/**
 * Cuts a page out of rows read in its direction, one more than `size` when there are more.
 * `backwards` rows come nearest first and are turned round.
 */
export function cutPage<Row>(
  found: Row[],
  {
    size,
    backwards,
    started,
    cursorOf,
  }: { size: number; backwards: boolean; started: boolean; cursorOf: (row: Row) => Cursor },
): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const first = rows.at(0);
  const last = rows.at(-1);
  const hasBefore = backwards ? more : started;
  const hasAfter = backwards || more;
  return {
    rows,
    before: first && hasBefore ? cursorText(cursorOf(first)) : null,
    after: last && hasAfter ? cursorText(cursorOf(last)) : null,
  };
}
