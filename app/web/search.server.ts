import { noting } from "#app/domain/search/backlog.server";
import { isServerReady, noteServerFailure } from "#app/domain/search/server-state.server";
import type { Db } from "#app/platform/db.server";
import type { Env } from "#app/platform/env.server";
import type { Log } from "#app/platform/log.server";
import { fallingBack } from "#app/platform/search-engine/falling-back.server";
import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { remembering } from "#app/platform/search-engine/remembering.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";

/** Milliseconds for which it is taken that a search server is as ready as it was. */
const READY_MS = 1000;

export type Search = {
  search: SearchEngine;
  searchServer: RemoteEngine | null;
  /** Which engine answers this process's searches now; `degraded` when it is not the one that is meant to. */
  searchHealth(): Promise<{ engine: "postgresql" | "meilisearch"; degraded: boolean }>;
};

/** PostgreSQL's engine, and where there is a Meilisearch that one first: its index is kept beside PostgreSQL's. */
export function createSearch(env: Env, db: Db, log: Log): Search {
  const postgres = createPostgresEngine(db);
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_PREFIX: prefix } = env;
  if (!url)
    return {
      search: remembering(postgres),
      searchServer: null,
      searchHealth: async () => ({ engine: "postgresql", degraded: false }),
    };
  const searchServer = createMeilisearchEngine({ url, key, prefix });
  const engine = fallingBack(searchServer, noting(db, postgres), {
    isReady: remembered(() => isServerReady(db)),
    failed(error) {
      const failure = searchServer.failureOf(error);
      log.warn({ err: error, failure }, "the search server failed: PostgreSQL answers");
      noteServerFailure(db, { failure, detail: String(error) }, new Date()).catch(() => {});
    },
  });
  return {
    search: remembering(engine),
    searchServer,
    async searchHealth() {
      const first = await engine.usesFirst();
      return { engine: first ? "meilisearch" : "postgresql", degraded: !first };
    },
  };
}

function remembered(look: () => Promise<boolean>): () => Promise<boolean> {
  let [answer, until] = [Promise.resolve(false), 0];
  return () => {
    if (Date.now() >= until) [answer, until] = [look(), Date.now() + READY_MS];
    return answer;
  };
}
