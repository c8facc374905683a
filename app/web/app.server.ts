import path from "node:path";
import { tellSessionsEnded } from "#app/domain/accounts/browsers.server";
import { findSession } from "#app/domain/people/viewer.server";
import { createViews, type Views } from "#app/domain/questions/views.server";
import { type AnsweredSearches, createAnsweredSearches } from "#app/domain/search/answered.server";
import { type Billing, createBilling } from "#app/platform/billing.server";
import type { Connection, Db } from "#app/platform/db.server";
import type { Env } from "#app/platform/env.server";
import { type Files, openFiles } from "#app/platform/files.server";
import { createLimits, type Limits } from "#app/platform/limits.server";
import type { Log } from "#app/platform/log.server";
import { createMail, type Mail } from "#app/platform/mail.server";
import { createReplicas, type Replicas } from "#app/platform/replicas/replicas.server";
import { createSeal, type Seal } from "#app/platform/seal.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { createSessions, type Sessions } from "#app/platform/sessions.server";
import { createSiteAddress, type SiteAddress } from "#app/platform/site-address.server";
import { type CommunityReader, createCommunityReader } from "./community.server";
import { createLiveStreams, type LiveStreams } from "./live.server";
import { createSearch, type Search } from "./search.server";

/** What a running process has at hand: made once at start, handed to every request. */
export type App = {
  env: Env;
  db: Db;
  replicas: Replicas;
  log: Log;
  sessions: Sessions;
  limits: Limits;
  files: Files;
  search: SearchEngine;
  /** The search server of its own that answers before PostgreSQL does, if there is one. */
  searchServer: RemoteEngine | null;
  /** Which engine answers now. */
  searchHealth: Search["searchHealth"];
  seal: Seal;
  views: Views;
  searches: AnsweredSearches;
  streams: LiveStreams;
  community: CommunityReader;
  mail: Mail;
  /** Where credit is given to members; null where owners say by hand what was credited. */
  billing: Billing | null;
  address: SiteAddress;
};

/** Puts the adapters together on one connection. */
export function createApp(env: Env, connection: Connection, log: Log): App {
  const { db } = connection;
  const streams = createLiveStreams(connection, log);
  return {
    env,
    db,
    replicas: createReplicas(
      { primary: env.DATABASE_URL, urls: env.DATABASE_REPLICA_URLS, max: env.DATABASE_POOL },
      log,
    ),
    log,
    sessions: createSessions(db, {
      secure: env.ORIGIN?.startsWith("https:") ?? false,
      find: (key) => findSession(db, key),
      ended: (personId) => tellSessionsEnded(db, personId),
    }),
    limits: createLimits(db),
    files: openFiles(path.resolve(env.DATA_FOLDER, "files")),
    ...createSearch(env, db, log),
    seal: createSeal(env),
    views: createViews(db),
    searches: createAnsweredSearches(db),
    streams,
    community: createCommunityReader(db, streams.live),
    mail: createMail(env, log),
    billing: createBilling(env),
    address: createSiteAddress(env),
  };
}
