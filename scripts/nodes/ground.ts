import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inArray } from "drizzle-orm";
import { signUp } from "#app/domain/accounts/join.server";
import { findMember } from "#app/domain/people/viewer.server";
import { askQuestion } from "#app/domain/questions/ask.server";
import { openSpace } from "#app/domain/spaces/open.server";
import { questionPath } from "#app/lib/paths";
import { connect, type Db } from "#app/platform/db.server";
import { migrateDatabase } from "#app/platform/migrate.server";
import { people } from "#db/schema/index";
import type { Undo } from "#scripts/ending";
import { spawnSite, stopSite } from "#scripts/site-process";
import { type ReplicaServer, startPrimary, startReplica } from "./replica";
import { type Visitor, visitor } from "./visitor";

const PASSWORD = "tern gannet puffin";
const HANDLES = ["ada", "bo_", "cy_"] as const;

/** A primary with a streaming replica, and two nodes of Goodturn on both, with three members and a question. */
export type Ground = {
  replica: ReplicaServer;
  nodes: { a: string; b: string };
  /** The path of the question. */
  question: string;
  /** The member's browser, signed in at this node. */
  signedIn(handle: (typeof HANDLES)[number], node: string): Promise<Visitor>;
};

/** Brings it all up, from nothing; `undo` gets what takes it down. */
export async function prepareGround(undo: Undo[], say: (line: string) => void): Promise<Ground> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-nodes-"));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  // The account that runs PostgreSQL for root has to pass through.
  await chmod(folder, 0o755);
  say("a primary");
  const primary = await startPrimary(path.join(folder, "primary"));
  undo.push(() => primary.stop());
  const question = await fill(primary.url);
  say("its streaming replica");
  const replica = await startReplica(primary, path.join(folder, "replica"));
  undo.push(() => replica.cutOff());
  say("two nodes, the first of two processes");
  const shared = {
    DATABASE_URL: primary.url,
    DATABASE_REPLICA_URLS: replica.url,
    DATA_FOLDER: path.join(folder, "data"),
    SECRET_KEY: randomBytes(32).toString("base64"),
    DEMO: "false",
  };
  const nodes = { a: startNode({ ...shared, WEB_CONCURRENCY: "2" }, undo), b: startNode(shared, undo) };
  return { replica, nodes: { a: await nodes.a, b: await nodes.b }, question, signedIn };
}

function startNode(variables: Record<string, string>, undo: Undo[]): Promise<string> {
  const node = spawnSite({ WEB_CONCURRENCY: "1", ...variables });
  undo.push(() => stopSite(node.process));
  return node.ready;
}

async function fill(url: string): Promise<string> {
  await migrateDatabase(url);
  const { db, close } = connect(url, { max: 1 });
  try {
    await openSpace(db, { slug: "plans", name: "Plans", description: "", position: 1 });
    const [ada] = await Promise.all(HANDLES.map((handle) => join(db, handle)));
    const asker = ada ? await findMember(db, ada) : null;
    if (!asker) throw new Error("nobody to ask");
    // New members may do little; these have been here for long.
    await db
      .update(people)
      .set({ trustLevel: 2, joinedAt: new Date(0) })
      .where(inArray(people.handle, [...HANDLES]));
    const asked = { title: "Why is my roaming bill so high?", body: "I was in Norway for two days and paid a lot." };
    return questionPath(await askQuestion(db, asker, { ...asked, space: "plans", tags: [] }));
  } finally {
    await close();
  }
}

const join = (db: Db, handle: string) =>
  signUp(db, { name: handle, handle, email: `${handle}@example.com`, password: PASSWORD });

async function signedIn(handle: string, node: string): Promise<Visitor> {
  const browser = visitor(node);
  const { status } = await browser.post("/sign-in", { email: `${handle}@example.com`, password: PASSWORD });
  if (status !== 303) throw new Error(`${handle} could not sign in: ${status}`);
  return browser;
}
