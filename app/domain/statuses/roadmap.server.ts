import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, type IdeaStatus, ideas, type Language, spaces, statusUpdates } from "#db/schema/index";
import { isIdeaAsSaid, isLatestWord } from "./latest.server";
import { DONE_LATELY_DAYS, ROADMAP_CARDS } from "./limits";

/** An idea as a card of the roadmap: how many asked for it, and who in the company takes care of it. */
export type RoadmapCard = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
  owner: PersonRef | null;
  space: SpaceRef;
  since: Date;
};

/** The columns of the roadmap; each holds at most ROADMAP_CARDS, and `more` says whether there are others. */
export type Roadmap = Record<"planned" | "inProgress" | "done", { cards: RoadmapCard[]; more: boolean }>;

const card = {
  id: ideas.id,
  slug: ideas.slug,
  title: ideas.title,
  language: ideas.language,
  status: ideas.status,
  promoteCount: ideas.promoteCount,
  owner: personJson(ideas.ownerId),
  space: spaceColumns,
  since: ideas.statusSince,
};

/** What the company plans, works on and has lately done, as far as the viewer may see it: the most wanted first, what is done by when. */
export async function readRoadmap(db: Db, viewer: Viewer, now: Date): Promise<Roadmap> {
  const [planned, inProgress, done] = await Promise.all([
    mostWanted(db, viewer, "planned"),
    mostWanted(db, viewer, "in-progress"),
    lately(db, viewer, now),
  ]);
  return { planned: columnOf(planned), inProgress: columnOf(inProgress), done: columnOf(done) };
}

const columnOf = (found: RoadmapCard[]) => ({
  cards: found.slice(0, ROADMAP_CARDS),
  more: found.length > ROADMAP_CARDS,
});

const mostWanted = (db: Db, viewer: Viewer, status: IdeaStatus): Promise<RoadmapCard[]> =>
  db
    .select(card)
    .from(ideas)
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(and(sql`${ideas.listed}`, eq(ideas.status, status), isNull(ideas.archivedAt), isVisibleIdea(viewer)))
    .orderBy(desc(ideas.score), desc(ideas.id))
    .limit(ROADMAP_CARDS + 1);

async function lately(db: Db, viewer: Viewer, now: Date): Promise<RoadmapCard[]> {
  const since = new Date(now.getTime() - DONE_LATELY_DAYS * DAY_MS);
  const doneAs = (status: IdeaStatus) =>
    db
      .select({ ...card, since: statusUpdates.saidAt })
      .from(statusUpdates)
      .innerJoin(ideas, isIdeaAsSaid)
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
      .where(
        and(
          eq(statusUpdates.toStatus, status),
          sql`${statusUpdates.saidAt} > ${since.toISOString()}`,
          isLatestWord,
          isVisibleIdea(viewer),
        ),
      )
      .orderBy(desc(statusUpdates.saidAt), desc(statusUpdates.id))
      .limit(ROADMAP_CARDS + 1);
  const [whole, partly] = await Promise.all([doneAs("done"), doneAs("partly-done")]);
  return [...whole, ...partly].sort((a, b) => b.since.getTime() - a.since.getTime() || b.id - a.id);
}
