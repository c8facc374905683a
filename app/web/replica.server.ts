import { parse, serialize } from "cookie";
import { NotFound } from "#app/lib/errors";
import { isReadOnly, isUnavailable } from "#app/platform/db.server";
import { readPosition } from "#app/platform/replicas/position";
import type { Replica } from "#app/platform/replicas/replicas.server";
import type { RequestContext } from "./context.server";
import type { Reading } from "./respond.server";

/** Holds up to where the primary had written when this browser last changed something; that it did, where there are no replicas. */
const COOKIE = "written";
/** Seconds after which every replica in use has that: one that is further behind is left out. */
const SECONDS = 10;

/**
 * Reads on a replica that has all this browser has written, where there is one, else on the primary. What a replica does
 * not answer, or does not find, the primary is asked anew.
 */
export async function readNear<T>(work: Reading, read: (work: Reading) => Promise<T>): Promise<T> {
  const replica = replicaFor(work);
  if (!replica) return read(work);
  try {
    return await read({ ...work, db: replica.db });
  } catch (error) {
    if (!isOfReplica(error, replica)) throw error;
    return read(work);
  }
}

function replicaFor({ app, request, context }: Reading): Replica | null {
  if (context.fresh) return null;
  return app.replicas.choose(readPosition(parse(request.headers.get("Cookie") ?? "")[COOKIE]));
}

function isOfReplica(error: unknown, replica: Replica): boolean {
  const gone = isUnavailable(error);
  if (gone) replica.leaveOut(error);
  return gone || isReadOnly(error) || error instanceof NotFound;
}

/**
 * What this browser changed it sees from now on, whatever it reads from, and whatever page many share. Without replicas only
 * members need it: nothing on the pages that guests share is a guest's own.
 */
export async function rememberWrite({ app, cookies, viewer }: RequestContext): Promise<void> {
  const position = (await app.replicas.position()) ?? ((await viewer) ? "here" : null);
  if (position === null) return;
  const secure = app.env.ORIGIN?.startsWith("https:") ?? false;
  cookies.push(serialize(COOKIE, position, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: SECONDS }));
}
