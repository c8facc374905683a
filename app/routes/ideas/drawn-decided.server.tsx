import { listDecided } from "#app/domain/statuses/decided.server";
import { readCursor } from "#app/lib/cursor";
import { drawing } from "#app/routes/drawing.server";
import { DecidedIdeas } from "#app/ui/statuses/decided-ideas";
import type { Reading } from "#app/web/respond.server";
import type { IdeaStatus } from "#db/schema/index";

/** The page of decided ideas that the address asks for, drawn, with the addresses of the pages beside it, made by `pathOf`. */
export async function drawnDecided(
  work: Reading,
  statuses: readonly IdeaStatus[],
  pathOf: (query: { before?: string; after?: string }) => string,
) {
  const turn = { before: readCursor(work.query("before")), after: readCursor(work.query("after")) };
  const [{ rows, before, after }, draw] = await Promise.all([
    listDecided(work.db, work.viewer, statuses, turn),
    drawing(work),
  ]);
  return {
    rows: rows.length > 0 ? draw(<DecidedIdeas rows={rows} />) : null,
    before: before && pathOf({ before }),
    after: after && pathOf({ after }),
  };
}
