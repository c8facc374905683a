import { and, desc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import {
  type IdeaId,
  type IdeaStatus,
  ideas,
  type Language,
  people,
  type SpaceId,
  type StatusUpdateId,
  statusUpdates,
} from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import { IDEAS_PER_FEED } from "./limits";

type Fed = {
  id: IdeaId;
  slug: string;
  title: string;
  titleLanguage: Language;
  html: SafeHtml;
  language: Language;
  publishedAt: Date;
  editedAt: Date | null;
  author: PersonRef;
};

/** An idea as a feed carries it, whole. */
export type FedIdea = Fed & { problemHtml: SafeHtml };

/** The company's word on an idea as a feed carries it. */
export type FedUpdate = Fed & { updateId: StatusUpdateId };

const named = { id: ideas.id, slug: ideas.slug, title: ideas.title, titleLanguage: ideas.language };

/** The newest ideas the viewer may see, at most IDEAS_PER_FEED, of one space when it is named. */
export async function listIdeasForFeed(
  db: Db,
  viewer: Viewer,
  { spaceId }: { spaceId?: SpaceId } = {},
): Promise<FedIdea[]> {
  return db
    .select({
      ...named,
      problemHtml: sql<SafeHtml>`${ideas.problemHtml}`,
      html: sql<SafeHtml>`${ideas.html}`,
      language: ideas.language,
      publishedAt: ideas.proposedAt,
      editedAt: ideas.editedAt,
      author: personColumns,
    })
    .from(ideas)
    .innerJoin(people, eq(people.id, ideas.authorId))
    .where(and(isVisibleIdea(viewer), sql`${ideas.open}`, spaceId ? eq(ideas.spaceId, spaceId) : undefined))
    .orderBy(desc(ideas.proposedAt), desc(ideas.id))
    .limit(IDEAS_PER_FEED);
}

/** The latest ideas that came into this status, of those the viewer may see, each with the words with which the company said so; of one space when it is named. */
export async function listUpdatesForFeed(
  db: Db,
  viewer: Viewer,
  { status, spaceId }: { status: IdeaStatus; spaceId?: SpaceId },
): Promise<FedUpdate[]> {
  return db
    .select({
      ...named,
      updateId: statusUpdates.id,
      html: sql<SafeHtml>`${statusUpdates.html}`,
      language: statusUpdates.language,
      publishedAt: statusUpdates.saidAt,
      editedAt: statusUpdates.editedAt,
      author: personColumns,
    })
    .from(statusUpdates)
    .innerJoin(ideas, eq(ideas.id, statusUpdates.ideaId))
    .innerJoin(people, eq(people.id, statusUpdates.authorId))
    .where(
      and(
        eq(statusUpdates.toStatus, status),
        isVisibleIdea(viewer),
        sql`${ideas.listed}`,
        spaceId ? eq(ideas.spaceId, spaceId) : undefined,
      ),
    )
    .orderBy(desc(statusUpdates.saidAt), desc(statusUpdates.id))
    .limit(IDEAS_PER_FEED);
}
