import type { PersonRef } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Db } from "#app/platform/db.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import type { QuestionId } from "#db/schema/index";
import { spacesInScope } from "./scope.server";
import { showFound } from "./show.server";

/** What a search box offers while somebody types. */
export type Suggestion =
  | { kind: "question"; question: { id: QuestionId; slug: string; title: string } }
  | { kind: "person"; person: PersonRef };

/** Questions and people the viewer may see whose titles and names go on as typed, best first. */
export async function suggest(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { words, most }: { words: string; most: number },
): Promise<Suggestion[]> {
  const spaces = (await spacesInScope(db, viewer)).map(({ id }) => id);
  const named = await engine.suggest({ words, spaces, most });
  const found = await showFound(db, viewer, named, async () => new Set());
  return found.flatMap((item): Suggestion[] => {
    if (item.kind === "answer") return [];
    if (item.kind === "person") return [{ kind: "person", person: item.person }];
    const { id, slug, title } = item.question;
    return [{ kind: "question", question: { id, slug, title } }];
  });
}
