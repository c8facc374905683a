import path from "node:path";
import { type Connection, connect } from "#app/platform/db.server";
import { attachEmbeddedPostgres } from "#app/platform/embedded-postgres/attach.server";
import { openPageReader, type PageReader } from "#scripts/page-statements";
import { type Page, pagesOf } from "./pages";
import { type Sample, takeSample } from "./sample";
import { type Site, startSite } from "./site";

/** A site on a seeded database, with our own way into that database and what is to be asked of it. */
export type Community = {
  site: Site;
  connection: Connection;
  reader: PageReader;
  sample: Sample;
  pages: Page[];
  close(): Promise<void>;
};

/** Connections the site keeps by default: the SQL alone gets as many. */
const POOL = 10;
/** Seconds that looking a large database through may take. */
const STATEMENT_SECONDS = 300;

export async function openCommunity(dataFolder: string): Promise<Community> {
  const site = await startSite(dataFolder);
  try {
    const postgres = await attachEmbeddedPostgres(path.join(path.resolve(dataFolder), "postgres"));
    const connection = connect(postgres.url(), {
      max: POOL,
      applicationName: "goodturn bench",
      statementTimeoutSeconds: STATEMENT_SECONDS,
    });
    const reader = await openPageReader(connection, dataFolder);
    const sample = await takeSample(connection.sql, reader);
    const close = async () => {
      await reader.close();
      await connection.close();
      await site.stop();
    };
    return { site, connection, reader, sample, pages: pagesOf(sample), close };
  } catch (problem) {
    await site.stop();
    throw problem;
  }
}

/** Does the work on a community that is closed afterwards, whatever comes of it. */
export async function withCommunity<T>(dataFolder: string, work: (community: Community) => Promise<T>): Promise<T> {
  const community = await openCommunity(dataFolder);
  try {
    return await work(community);
  } finally {
    await community.close();
  }
}
