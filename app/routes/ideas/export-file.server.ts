import { type ExportedIdea, exportIdeas } from "#app/domain/ideas/export.server";
import { CSV_START, csvLines } from "#app/lib/csv";
import { ideaPath } from "#app/lib/paths";
import { streamOf } from "#app/lib/stream";
import { isoDay } from "#app/lib/time";
import type { Reading } from "#app/web/respond.server";
import { askedOf } from "./asked.server";

/** How each kind of file is written, from its beginning to its end. */
type Writer = {
  type: string;
  begin: string;
  /** Some ideas; `first` when they are the first. */
  write(ideas: readonly ExportedIdea[], urlOf: (idea: ExportedIdea) => string, first: boolean): string;
  end: string;
};

/** What each column says. Their names are those that an import knows. */
const COLUMNS: Record<string, (idea: ExportedIdea, url: string) => string | number> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  description: ({ problem }) => problem,
  proposal: ({ proposal }) => proposal,
  status: ({ status }) => status,
  status_since: ({ statusSince }) => statusSince.toISOString(),
  votes: ({ promoteCount }) => promoteCount,
  demotes: ({ demoteCount }) => demoteCount,
  comments: ({ commentCount }) => commentCount,
  space: ({ space }) => space.slug,
  tags: ({ tags }) => tags.join(", "),
  author: ({ author }) => (author.former ? "" : author.name),
  handle: ({ author }) => (author.former ? "" : author.handle),
  created: ({ proposedAt }) => proposedAt.toISOString(),
  archived: ({ archivedAt }) => archivedAt?.toISOString() ?? "",
  url: (_, url) => url,
};

const CSV: Writer = {
  type: "text/csv",
  begin: CSV_START + csvLines([Object.keys(COLUMNS)]),
  write: (ideas, urlOf) => csvLines(ideas.map((idea) => Object.values(COLUMNS).map((cell) => cell(idea, urlOf(idea))))),
  end: "",
};

const JSON_ARRAY: Writer = {
  type: "application/json",
  begin: "[",
  write: (ideas, urlOf, first) =>
    `${first ? "" : ","}\n${ideas.map((idea) => JSON.stringify(asObject(idea, urlOf(idea)))).join(",\n")}`,
  end: "\n]\n",
};

const asObject = ({ author, space, slug: _, ...idea }: ExportedIdea, url: string) => ({
  ...idea,
  author: author.former ? null : { handle: author.handle, name: author.name },
  space: { slug: space.slug, name: space.name },
  url,
});

const WRITERS = { csv: CSV, json: JSON_ARRAY };

/** The ideas that the address asks for as a file, read while it is sent. Throws SignInNeeded, Forbidden, and NotFound for an unknown space. */
export async function exportFile(work: Reading, kind: keyof typeof WRITERS): Promise<Response> {
  const member = work.member();
  const { kept, space, tag } = await askedOf(work);
  // From the primary: a file outlives the moment in which a replica was chosen.
  const batches = exportIdeas(work.app.db, member, { kept: kept ?? undefined, spaceId: space?.id, tagId: tag?.id });
  const { type } = WRITERS[kind];
  return new Response(streamOf(written(batches, WRITERS[kind], work.app.env.ORIGIN ?? work.url.origin)), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="ideas-${isoDay(work.now)}.${kind}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* written(batches: AsyncGenerator<ExportedIdea[]>, writer: Writer, origin: string) {
  const encoder = new TextEncoder();
  const urlOf = (idea: ExportedIdea) => origin + ideaPath(idea);
  let first = true;
  yield encoder.encode(writer.begin);
  for await (const batch of batches) {
    yield encoder.encode(writer.write(batch, urlOf, first));
    first = false;
  }
  yield encoder.encode(writer.end);
}
