import { listQuestions, type QuestionFilter, type QuestionRow } from "#app/domain/questions/list.server";
import { SORTS, type Sort } from "#app/domain/questions/sorts";
import { readCursor } from "#app/lib/cursor";
import type { Reading } from "./respond.server";

export type Listing = { sort: Sort; rows: QuestionRow[]; before: string | null; after: string | null };

/** The page of questions that the address asks for, and the addresses of the pages beside it, made by `pathOf`. */
export async function listingOf(
  { db, viewer, query }: Reading,
  filter: Omit<QuestionFilter, "sort" | "before" | "after">,
  pathOf: (query: { sort?: string; before?: string; after?: string }) => string,
  fallback: Sort = "active",
): Promise<Listing> {
  const sort = SORTS.find((name) => name === query("sort")) ?? fallback;
  const { rows, before, after } = await listQuestions(db, viewer, {
    ...filter,
    sort,
    before: readCursor(query("before")),
    after: readCursor(query("after")),
  });
  return { sort, rows, before: before && pathOf({ sort, before }), after: after && pathOf({ sort, after }) };
}
