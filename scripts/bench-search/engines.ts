import { sql } from "drizzle-orm";
import { rebuildSearch } from "#app/domain/search/rebuild.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { allProcesses, cpuMsOf, familyOf } from "#scripts/bench/processes";
import type { Ground } from "./ground";
import { meilisearch } from "./meilisearch";
import { ownBytes } from "./own-bytes";

/** An engine at work for a community. */
export type OpenEngine = {
  engine: SearchEngine;
  /** Whether it holds what the community's tables do: else it is filled first. */
  isFilled: boolean;
  /** CPU its server has used so far, in milliseconds. */
  cpuMs(): number;
  /** Memory its server holds now, and room its index takes on the disk, in bytes. */
  room(): Promise<Room>;
  close(): Promise<void>;
};

export type Room = { memory: number; disk: number };

export type EngineKind = {
  name: string;
  /** Whether it is to be had here. */
  isHere(): Promise<boolean>;
  open(ground: Ground): Promise<OpenEngine>;
  openForSite(): Promise<EngineOfSite>;
};

/** An engine that a site tells of what changes. */
export type EngineOfSite = {
  /** The site's environment has to say so. */
  variables: Record<string, string>;
  engine(ground: Ground): SearchEngine;
  /** The site has told it of all there is. */
  untilFilled(ground: Ground): Promise<void>;
  close(): Promise<void>;
};

/** Does the work with an engine that holds what the ground does, or nothing where that is empty. */
export async function withEngine<T>(
  kind: EngineKind,
  ground: Ground,
  work: (opened: OpenEngine) => Promise<T>,
): Promise<T> {
  const opened = await kind.open(ground);
  try {
    if (!opened.isFilled) await rebuildSearch(ground.connection.db, opened.engine);
    return await work(opened);
  } finally {
    await opened.close();
  }
}

const postgres: EngineKind = {
  name: "PostgreSQL",
  isHere: async () => true,
  async open({ connection: { db }, postmaster }) {
    const family = () => familyOf(postmaster, allProcesses());
    return {
      engine: createPostgresEngine(db),
      isFilled: true,
      cpuMs: () => cpuMsOf(family()),
      async room() {
        const [row] = await db.execute<{ bytes: number }>(sql`
          select sum(pg_total_relation_size(name::regclass))::float as bytes
          from unnest(array['search_documents', 'search_words', 'search_word_counts', 'search_totals']) name`);
        const memory = family().reduce((total, { pid }) => total + ownBytes(pid), 0);
        return { memory, disk: row?.bytes ?? Number.NaN };
      },
      close: async () => {},
    };
  },
  openForSite: async () => ({
    variables: {},
    engine: ({ connection: { db } }) => createPostgresEngine(db),
    untilFilled: async () => {},
    close: async () => {},
  }),
};

/** Every engine there is to measure. */
export const ENGINES: readonly EngineKind[] = [postgres, meilisearch];
