import { tendServer } from "#app/domain/search/tend-server.server";
import type { Db } from "#app/platform/db.server";
import type { Standing } from "#app/platform/queue.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";

/** The search server holds what can be found, as it changes. */
export function tendSearchServer({ db, searchServer }: { db: Db; searchServer: RemoteEngine }): Standing {
  const tend = tendServer(db, searchServer);
  return (ending) => tend(ending, new Date());
}
