import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import { meilisearchAtHand, meilisearchMissing } from "#tests/support/meilisearch";
import { searchEngineContract } from "#tests/support/search-contract";

searchEngineContract(
  "Meilisearch",
  async () => {
    const server = await meilisearchAtHand();
    const engine = createMeilisearchEngine(server);
    await engine.prepare();
    return { engine, close: server.close };
  },
  meilisearchMissing,
);
