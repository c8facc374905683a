import type { EngineState } from "#app/platform/search-engine/remote";
import type { MeilisearchConnection } from "./connection.server";
import { findIndex } from "./index.server";

/** Supported: from this version on, below the next great one. */
const LEAST_VERSION = { major: 1, minor: 16 };

/** A Meilisearch that we do not know how to speak to. */
export class UnsupportedVersion extends Error {
  override name = "UnsupportedVersion";
}

/** How Meilisearch is. Throws when it does not answer sensibly, or is of a version that is not supported. */
export async function lookAtState(meili: MeilisearchConnection): Promise<EngineState> {
  const { pkgVersion: version } = await meili.client.getVersion();
  if (!isSupported(version))
    throw new UnsupportedVersion(`Meilisearch ${version} is not supported, 1.${LEAST_VERSION.minor} or newer is`);
  const index = await findIndex(meili, meili.liveName);
  const documents = index ? (await meili.index().getStats()).numberOfDocuments : 0;
  return { version, documents, index: index?.createdAt ?? null };
}

function isSupported(version: string): boolean {
  const [major, minor] = version.split(".").map(Number);
  return major === LEAST_VERSION.major && (minor ?? 0) >= LEAST_VERSION.minor;
}
