import { type Index, Meilisearch, type MultiSearchQuery } from "meilisearch";
import { z } from "zod";
import { DOCUMENT_KINDS } from "#app/platform/search-engine/port";
import type { StoredDocument } from "./document";

/** How to reach a Meilisearch: `key` has to permit everything on the indexes whose names begin with `prefix`. */
export type MeilisearchAddress = { url: string; key?: string; prefix: string };

/** Milliseconds a question may take. */
const ASK_PATIENCE_MS = 1000;
/** Milliseconds any other request may take, and what has been asked for may take to be done. */
const SEND_PATIENCE_MS = 30_000;
const DONE_PATIENCE_MS = 60_000;
const LOOK_MS = 25;

const Hit = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  id: z.int(),
  solved: z.boolean(),
  official: z.boolean(),
  score: z.number(),
  createdAt: z.number(),
  title: z.string().optional(),
  tags: z.string().optional(),
  text: z.string().optional(),
  context: z.string().optional(),
  words: z.string().optional(),
  name: z.string().optional(),
});
/** A document as an answer of Meilisearch names it, with those texts that were asked for. */
export type Hit = z.output<typeof Hit>;
/** What every hit says of itself. */
export const HIT_FACTS = ["kind", "id", "solved", "official", "score", "createdAt"];

const Answer = z.object({ hits: z.array(Hit), estimatedTotalHits: z.number() });
export type Answer = z.output<typeof Answer>;
const Answers = z.object({ results: z.array(Answer) });

/** A question to Meilisearch about our documents. */
export type Question = Omit<MultiSearchQuery, "indexUid" | "attributesToRetrieve"> & {
  /** Texts that each hit is to bring along. */
  texts?: readonly (keyof StoredDocument)[];
};

/** Meilisearch refused what it was asked to do. */
export class TaskFailed extends Error {
  override name = "TaskFailed";
}

/** A Meilisearch and our index in it. */
export type MeilisearchConnection = ReturnType<typeof connectMeilisearch>;

export function connectMeilisearch({ url, key, prefix }: MeilisearchAddress) {
  const asking = new Meilisearch({ host: url, apiKey: key, timeout: ASK_PATIENCE_MS });
  const client = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: SEND_PATIENCE_MS,
    defaultWaitOptions: { timeout: DONE_PATIENCE_MS, interval: LOOK_MS },
  });
  const liveName = `${prefix}documents`;
  return {
    client,
    liveName,
    index: (name = liveName): Index<StoredDocument> => client.index<StoredDocument>(name),
    /** The answers to some questions at once, in their order. Throws when one does not come in time or makes no sense. */
    async ask(questions: readonly Question[]): Promise<Answer[]> {
      const queries = questions.map(({ texts = [], ...question }) => ({
        ...question,
        indexUid: liveName,
        attributesToRetrieve: [...HIT_FACTS, ...texts],
      }));
      const { results } = Answers.parse(await asking.multiSearch({ queries }));
      if (results.length !== questions.length) throw new Error("Meilisearch left a question without an answer");
      return results;
    },
    /** Waits until what was sent is done. Throws TaskFailed when Meilisearch could not do it. */
    async done(sent: { taskUid: number } | Promise<{ taskUid: number }>, timeout = DONE_PATIENCE_MS): Promise<void> {
      const { error } = await client.tasks.waitForTask((await sent).taskUid, { timeout });
      if (error) throw new TaskFailed(`Meilisearch: ${error.message} (${error.code})`);
    },
  };
}
