import type { QuestionFilter } from "#app/domain/questions/list.server";
import { drawing } from "#app/routes/drawing.server";
import { QuestionRows } from "#app/ui/questions/question-row";
import { listingOf } from "#app/web/listing.server";
import type { Reading } from "#app/web/respond.server";

type Listed = Omit<QuestionFilter, "sort" | "before" | "after">;

/** The page of questions that the address asks for, drawn; `pathOf` makes the addresses of the pages beside it. */
export async function drawnListing(work: Reading, filter: Listed, pathOf: Parameters<typeof listingOf>[2]) {
  const [{ rows, ...listing }, draw] = await Promise.all([listingOf(work, filter, pathOf), drawing(work)]);
  const withSpace = filter.spaceId === undefined;
  return { ...listing, rows: rows.length > 0 ? draw(<QuestionRows rows={rows} withSpace={withSpace} />) : null };
}
