import { type IdeaRow, KEPT, listIdeas } from "#app/domain/ideas/list.server";
import { readStakes } from "#app/domain/ideas/own-votes.server";
import { mayExport } from "#app/domain/ideas/policy";
import { SORTS } from "#app/domain/ideas/sorts";
import { listSpacesWithIdeas } from "#app/domain/ideas/spaces.server";
import { readCursor } from "#app/lib/cursor";
import { ideasPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { IdeaFilter } from "#app/ui/ideas/idea-filter";
import { IdeaRows } from "#app/ui/ideas/idea-row";
import { VoteBox } from "#app/ui/ideas/vote-box";
import { ideaVoteVerdict } from "#app/web/idea-vote.server";
import type { Reading } from "#app/web/respond.server";
import { askedOf } from "./asked.server";

/** The page of ideas that the address asks for, drawn, with the addresses of the pages beside it. Throws NotFound for a space that the viewer does not know of. */
export async function drawnListing(work: Reading) {
  const { db, viewer, query } = work;
  const sort = SORTS.find((name) => name === query("sort")) ?? "hot";
  const { kept: asked, space, tag } = await askedOf(work);
  const kept = asked ?? "open";
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  const [{ rows, before, after }, spaces, draw] = await Promise.all([
    listIdeas(db, viewer, { sort, kept, spaceId: space?.id, tagId: tag?.id, ...at }),
    listSpacesWithIdeas(db, viewer),
    drawing(work),
  ]);
  const voting = await votingOn(work, rows);
  const here = { sort, status: kept === "open" ? undefined : kept, space: space?.slug, tag: tag?.name };
  const named = space && { slug: space.slug, name: space.name, private: space.private };
  return {
    sort,
    kept,
    space: named,
    tag: tag?.name ?? null,
    filter: draw(
      <IdeaFilter sort={sort} kept={kept} space={named} tag={tag?.name ?? null} choices={{ kept: KEPT, spaces }} />,
    ),
    rows: rows.length > 0 ? draw(<IdeaRows rows={rows} withSpace={space === null} voting={voting} />) : null,
    before: before && ideasPath({ ...here, before }),
    after: after && ideasPath({ ...here, after }),
    mayExport: mayExport(viewer),
  };
}

/** Where each row is voted on. */
async function votingOn({ db, viewer, url, now }: Reading, rows: readonly IdeaRow[]) {
  const stakes = viewer
    ? await readStakes(
        db,
        viewer,
        rows.map(({ id }) => id),
      )
    : null;
  return (row: IdeaRow) => {
    const stake = stakes?.get(row.id);
    const verdict = stake ? ideaVoteVerdict(viewer, { ...stake, mergedIntoId: null }, now) : "sign-in";
    return (
      <VoteBox idea={{ ...row, myVote: stake?.myVote ?? null }} verdict={verdict} here={url.pathname + url.search} />
    );
  };
}
