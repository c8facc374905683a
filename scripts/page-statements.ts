import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/node";
import type { ParameterOrJSON } from "postgres";
import { type Connection, type SentStatement, statementCount } from "#app/platform/db.server";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { createApp } from "#app/web/app.server";
import type { PersonId } from "#db/schema/index";
import { buildIfStale } from "./build";

const ORIGIN = "http://localhost";

/** A page somebody asks for: a guest without a cookie. */
export type Visit = { path: string; cookie?: string };

/** What came of it, and each statement of its loaders as it was sent, in that order. */
export type ReadPage = { status: number; html: string; statements: SentStatement[] };

export type PageReader = {
  read(visit: Visit): Promise<ReadPage>;
  /** The cookie header of somebody who is now signed in. */
  signIn(person: PersonId): Promise<string>;
  close(): Promise<void>;
};

/** Reads pages of the production build in this very process on any database, so that their statements can be explained and timed alone. */
export async function openPageReader(connection: Connection, dataFolder: string): Promise<PageReader> {
  await buildIfStale();
  const env = readEnv({ NODE_ENV: "production", DATA_FOLDER: dataFolder });
  const app = createApp(env, connection, createLog("silent"));
  const build = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
  const handle = createRequestHandler(build, env.NODE_ENV);
  return {
    async read({ path, cookie }) {
      const sent: SentStatement[] = [];
      const request = new Request(`${ORIGIN}${path}`, { headers: cookie ? { Cookie: cookie } : {} });
      const context = {
        app,
        requestId: randomUUID(),
        nonce: "",
        ip: "127.0.0.1",
        fresh: false,
        shared: false,
        cookies: [],
      };
      const response = await statementCount.run({ statements: 0, sent }, () => handle(request, context));
      return { status: response.status, html: await response.text(), statements: sent };
    },
    async signIn(person) {
      const [pair = ""] = (await app.sessions.start(person)).split(";");
      return pair;
    },
    close: () => app.mail.close(),
  };
}

/** Sends a captured statement once more, alone and prepared; on the connection of a drizzle database, which knows its values as they are. */
export const sendAgain = ({ sql }: Connection, { text, values }: SentStatement) =>
  sql.unsafe(text, values as ParameterOrJSON<never>[], { prepare: true });
