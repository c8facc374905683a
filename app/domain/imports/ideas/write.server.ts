import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { heatOf, PROMOTE_WEIGHT } from "#app/domain/ideas/heat";
import { addOpen } from "#app/domain/ideas/open.server";
import { isSettled } from "#app/domain/ideas/statuses";
import { setTags } from "#app/domain/ideas/tags.server";
import { writeIdea } from "#app/domain/ideas/write.server";
import { findAuthors, keepOrigins } from "#app/domain/imports/origins.server";
import { handleFor } from "#app/domain/imports/stackexchange/people.server";
import { NAME_MAX_CHARS } from "#app/domain/people/limits";
import { contribute } from "#app/domain/questions/contribution.server";
import { isReadableName } from "#app/lib/person-name";
import type { Tx } from "#app/platform/db.server";
import { type IdeaId, ideas, type PersonId, people, type SpaceId } from "#db/schema/index";
import type { IdeaDraft } from "./draft";

type Batch = { source: string; spaceId: SpaceId; drafts: readonly IdeaDraft[] };

/** The drafts are ideas of the space, known as the source's, with as many votes as they had there, cast by nobody who can be told. */
export async function writeDrafts(tx: Tx, { source, spaceId, drafts }: Batch): Promise<void> {
  const authors = await authorsOf(tx, source, drafts);
  for (const draft of drafts) {
    const authorId = authors.get(authorKey(draft));
    if (authorId === undefined) throw new Error(`the import lost sight of the author of ${draft.sourceId}`);
    await writeOne(tx, source, spaceId, authorId, draft);
  }
  await addOpen(tx, spaceId, drafts.filter(({ status }) => !isSettled(status)).length);
}

async function writeOne(tx: Tx, source: string, spaceId: SpaceId, authorId: PersonId, draft: IdeaDraft): Promise<void> {
  const { title, description, proposal, createdAt, votes, status } = draft;
  const written = await writeIdea(tx, null, { title, problem: description, body: proposal });
  const [idea] = await tx
    .insert(ideas)
    .values({
      ...{ ...written, spaceId, authorId, status, statusSince: createdAt },
      ...{ promoteCount: votes, score: votes, proposedAt: createdAt, activeAt: createdAt },
      heat: heatOf(createdAt, votes > 0 ? [{ at: createdAt, weight: PROMOTE_WEIGHT * votes }] : []),
    })
    .returning({ id: ideas.id });
  if (!idea) throw new Error("an idea was not written");
  await writeVotes(tx, idea.id, votes, createdAt);
  await setTags(tx, idea.id, draft.tags);
  await contribute(tx, authorId, spaceId, { ideaCount: 1 });
  await keepOrigins(tx, [
    {
      ...{ source, kind: "idea" as const, sourceId: draft.sourceId, ideaId: idea.id },
      ...{ url: draft.url, authorName: draft.author?.name ?? null },
    },
  ]);
}

async function writeVotes(tx: Tx, id: IdeaId, votes: number, castAt: Date): Promise<void> {
  await tx.execute(sql`
    insert into idea_votes (idea_id, cast_on_id, value, cast_at)
    select ${id}, ${id}, 1, ${castAt.toISOString()}::timestamptz from generate_series(1, ${votes}::int)`);
}

/** Stands for somebody of the source without giving their address away. */
const authorKey = ({ author }: IdeaDraft): string =>
  author === null
    ? "nobody"
    : createHash("sha256")
        .update(author.email ?? author.name)
        .digest("hex")
        .slice(0, 32);

/** Who wrote the drafts: whoever has an account with that address, or somebody without an account, so that nobody can sign in as them. */
async function authorsOf(tx: Tx, source: string, drafts: readonly IdeaDraft[]): Promise<Map<string, PersonId>> {
  const byKey = new Map(drafts.map((draft) => [authorKey(draft), draft]));
  const known = await findAuthors(tx, source, [...byKey.keys()]);
  const authors = new Map([...known].map(([key, { id }]) => [key, id]));
  for (const [key, draft] of byKey) if (!authors.has(key)) authors.set(key, await authorOf(tx, source, key, draft));
  return authors;
}

async function authorOf(tx: Tx, source: string, key: string, { author, createdAt }: IdeaDraft): Promise<PersonId> {
  const authorName = author?.name ?? "Former member";
  const member = author?.email ? await memberWith(tx, author.email) : null;
  if (member) return member;
  const personId = await somebodyNew(tx, authorName, key, createdAt);
  await keepOrigins(tx, [{ source, kind: "person", sourceId: key, personId, url: null, authorName }]);
  return personId;
}

async function memberWith(tx: Tx, email: string): Promise<PersonId | null> {
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.email} = ${email} and ${people.leftAt} is null`);
  return row?.id ?? null;
}

async function somebodyNew(tx: Tx, authorName: string, key: string, joinedAt: Date): Promise<PersonId> {
  const short = [...authorName].slice(0, NAME_MAX_CHARS).join("");
  const name = isReadableName(short) ? short : "Former member";
  for (let round = 0; ; round++) {
    const [row] = await tx
      .insert(people)
      .values({ name, handle: handleFor(name, key, round), joinedAt })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (row) return row.id;
  }
}
