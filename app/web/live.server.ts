import { personTopic, RULES_TOPIC } from "#app/domain/activity/topics";
import type { Viewer } from "#app/domain/people/viewer.server";
import { createTurns, type Turns } from "#app/lib/turns";
import type { Connection } from "#app/platform/db.server";
import { createLive, type Live } from "#app/platform/live.server";
import type { Log } from "#app/platform/log.server";
import { createSeats, type Holder, type Seats } from "#app/platform/seats.server";
import { requireOwnReader } from "./origin.server";
import type { Reading } from "./respond.server";
import { findViewer, visiting } from "./viewer.server";

/** Streams open at once: of one person, from one address, and in one process. */
const STREAMS_PER_PERSON = 5;
const STREAMS_PER_ADDRESS = 20;
const STREAMS_PER_PROCESS = 1000;
/** Streams that look anew at once; the others wait, so that pages find the database free. */
const LOOKS_AT_ONCE = 4;
/** Milliseconds in which happenings gather before a stream looks once for all of them. */
const GATHER_MS = 250;
/** Seconds after which a stream looks anew though nothing was told. Proxies close what is silent for a minute. */
const HEARTBEAT_SECONDS = 25;
/** Milliseconds a page waits before it comes back; of each stream a little other, so that not all come at once. */
const RETRY_MS = { least: 2000, spread: 4000 };
/** What may wait for a reader who does not read. */
const MOST_UNREAD = 16;

/** What a process has for its streams. */
export type LiveStreams = { live: Live; seats: Seats; inTurn: Turns };

export const createLiveStreams = (connection: Connection, log: Log): LiveStreams => ({
  live: createLive(connection, log),
  seats: createSeats(),
  inTurn: createTurns(LOOKS_AT_ONCE),
});

export type Watched = {
  topics: readonly string[];
  /** What there is to say, as far as this viewer may know it now; no words of anybody. Throws when they may know nothing of it. */
  look(viewer: Viewer): Promise<unknown>;
};

/**
 * Server-sent events for pages of our own: `look` at once, then whenever one of the topics is told of and at every heartbeat.
 * Before each, the viewer is read anew; a stream whose viewer signed out, has other rights or may not look ends.
 * Throws Forbidden, TooMany, and what `look` throws.
 */
export async function liveResponse(work: Reading, watched: Watched): Promise<Response> {
  requireOwnReader(work.request, work.app.env.ORIGIN);
  const first = await watched.look(work.viewer);
  const body = work.request.method === "HEAD" ? null : openStream(work, watched, first);
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
      // A stream that ends leaves nothing to wait for to a process that stops.
      Connection: "close",
    },
  });
}

function holdersOf({ viewer, context }: Reading): Holder[] {
  return [
    { name: "process", most: STREAMS_PER_PROCESS },
    { name: `address ${context.ip}`, most: STREAMS_PER_ADDRESS },
    ...(viewer ? [{ name: personTopic(viewer.id), most: STREAMS_PER_PERSON }] : []),
  ];
}

function openStream(work: Reading, watched: Watched, first: unknown): ReadableStream<Uint8Array> {
  const { streams } = work.app;
  const leaveSeat = streams.seats.take(holdersOf(work));
  const ending: (() => void)[] = [leaveSeat];
  let read = true;
  const end = () => {
    for (const undo of ending.splice(0)) undo();
  };
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(out) {
      const say = (what: unknown) => out.enqueue(bytes.encode(`data: ${JSON.stringify(what)}\n\n`));
      ending.push(() => read && out.close());
      const look = async () => {
        const seen = await streams.inTurn(() => lookAnew(work, watched)).catch(() => null);
        if (ending.length === 0) return;
        if (seen === null || (out.desiredSize ?? 0) < -MOST_UNREAD) end();
        else say(seen);
      };
      const { soon, stop } = gathered(look);
      const topics = [...watched.topics, RULES_TOPIC, ...(work.viewer ? [personTopic(work.viewer.id)] : [])];
      ending.push(stop, streams.live.listen(topics, { hear: soon, end }));
      const heart = setInterval(soon, HEARTBEAT_SECONDS * 1000);
      ending.push(() => clearInterval(heart));
      out.enqueue(bytes.encode(`retry: ${Math.round(RETRY_MS.least + Math.random() * RETRY_MS.spread)}\n\n`));
      say(first);
      work.request.signal.addEventListener("abort", end, { once: true });
    },
    cancel() {
      read = false;
      end();
    },
  });
}

/** Does the work a moment after it was asked for, once for all that asked meanwhile, and never twice at once. */
function gathered(work: () => Promise<void>): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let done = Promise.resolve();
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        done = done.then(work);
      }, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What there is to say now; null when the viewer is not who they were. */
async function lookAnew({ app, request, context, viewer: before }: Reading, { look }: Watched): Promise<unknown> {
  const viewer = await findViewer(app, visiting(request, context.ip));
  return rightsOf(viewer) === rightsOf(before) ? look(viewer) : null;
}

/** All that decides what somebody may see and do, to be compared. */
function rightsOf(viewer: Viewer): string {
  if (!viewer) return "";
  const { id, role, trustLevel, suspendedUntil, needsTwoFactor, speaksFor, privateSpaces } = viewer;
  return JSON.stringify([
    id,
    role,
    trustLevel,
    suspendedUntil,
    needsTwoFactor,
    [...speaksFor].sort(),
    [...privateSpaces].sort(),
  ]);
}
