import {
  type DocumentRef,
  MOST_MATCHES,
  type SearchDocument,
  type SearchScope,
} from "#app/platform/search-engine/port";
import type { RemoteEngine, ServerFailure } from "#app/platform/search-engine/remote";

/** A search server in memory: finds what holds a word, and fails when it is told to. */
export type MemoryServer = RemoteEngine & {
  documents: Map<string, SearchDocument>;
  /** How often documents were put. */
  puts: number;
  down: ServerFailure | null;
  /** What it will not take. */
  refuses: (document: SearchDocument) => boolean;
  /** It forgets everything, as one does whose disk was changed. */
  wipe(): void;
};

class Failed extends Error {
  constructor(readonly failure: ServerFailure) {
    super(`the server fails: ${failure}`);
  }
}

// why: the rules about a server that fails have to be told of moments at which no real one can be made to fail.
export function memoryServer(): MemoryServer {
  const keyOf = ({ kind, id }: DocumentRef) => `${kind} ${id}`;
  const state = { index: "none", made: 0 };
  const up = () => {
    if (server.down) throw new Failed(server.down);
  };
  const named = ({ spaces }: SearchScope, words: string) =>
    [...server.documents.values()]
      .filter(({ spaceId }) => spaceId === null || spaces.includes(spaceId))
      .filter(({ title, body }) => `${title} ${body}`.toLowerCase().includes(words.toLowerCase()))
      .map(({ kind, id }) => ({ kind, id, score: 1 }));
  const server: MemoryServer = {
    documents: new Map(),
    puts: 0,
    down: null,
    refuses: () => false,
    wipe() {
      server.documents.clear();
      state.index = "none";
    },
    async put(documents) {
      up();
      if (documents.some((document) => server.refuses(document))) throw new Failed("refused");
      server.puts++;
      for (const document of documents) server.documents.set(keyOf(document), document);
    },
    async remove(refs) {
      up();
      for (const ref of refs) server.documents.delete(keyOf(ref));
    },
    async replaceAll(batches) {
      up();
      const fresh = new Map<string, SearchDocument>();
      for await (const batch of batches) for (const document of batch) fresh.set(keyOf(document), document);
      up();
      server.documents = fresh;
      state.index = `index ${++state.made}`;
    },
    recount: async () => {},
    async list(kind, { after, most }) {
      up();
      return [...server.documents.values()]
        .filter((document) => document.kind === kind && document.id > after)
        .sort((a, b) => a.id - b.id)
        .slice(0, most)
        .map(({ id, spaceId }) => ({ id, spaceId }));
    },
    async search({ words, ...scope }) {
      up();
      const matches = named(scope, words).slice(0, MOST_MATCHES);
      return { matches, more: false, didYouMean: null, lookedFor: async () => new Set() };
    },
    async suggest({ words, most, ...scope }) {
      up();
      return named(scope, words).slice(0, most);
    },
    async similar({ title, most, ...scope }) {
      up();
      return named(scope, title).slice(0, most);
    },
    async prepare() {
      up();
      return [];
    },
    async state() {
      up();
      return {
        version: "1.0",
        documents: server.documents.size,
        index: state.index === "none" ? null : state.index,
      };
    },
    failureOf: (error) => (error instanceof Failed ? error.failure : "nonsense"),
  };
  return server;
}
