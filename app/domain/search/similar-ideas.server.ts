import { and, eq, ne, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { plainText, type SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { type IdeaId, type IdeaStatus, ideas, ideaVotes, type Language } from "#db/schema/index";
import { isAlike } from "./alike";
import { SIMILAR_IDEAS_READ } from "./limits";
import { spacesInScope } from "./scope.server";
import type { SimilarRequest } from "./similar.server";

/** An idea that proposes something like another, and how the viewer voted on it. */
export type SimilarIdea = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
  myVote: 1 | -1 | null;
};

/** Ideas of others, still to be decided or done, that the viewer may see and that propose something like this, best first. */
export async function similarIdeas(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { most, ...request }: SimilarRequest,
): Promise<SimilarIdea[]> {
  const spaces = (await spacesInScope(db, viewer)).map(({ id }) => id);
  const named = await engine.similar({ ...request, kind: "idea", spaces, most: SIMILAR_IDEAS_READ });
  if (named.length === 0) return [];
  const ids = sql`${sql.param(`{${named.map(({ id }) => id).join(",")}}`)}::bigint[]`;
  const rows = await db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      language: ideas.language,
      status: ideas.status,
      promoteCount: ideas.promoteCount,
      myVote: ideaVotes.value,
      html: sql<SafeHtml>`${ideas.problemHtml} || ${ideas.html}`,
    })
    .from(ideas)
    .leftJoin(ideaVotes, and(eq(ideaVotes.ideaId, ideas.id), sql`${ideaVotes.personId} = ${viewer?.id ?? null}`))
    .where(
      and(
        sql`${ideas.id} = any(${ids})`,
        sql`${ideas.open}`,
        isVisibleIdea(viewer),
        viewer ? ne(ideas.authorId, viewer.id) : undefined,
      ),
    )
    .orderBy(sql`array_position(${ids}, ${ideas.id})`);
  const alike = rows.filter(({ title, html }) => isAlike(request, `${title}\n${plainText(html)}`));
  return alike.slice(0, most).map(({ html: _, ...idea }) => idea);
}
