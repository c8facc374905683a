import autocannon, { type Request } from "autocannon";

/** Something to ask of a server; a form is filled in anew each time. */
export type Asked = { path: string; cookie?: string; form?: () => Record<string, string> };

/** What is asked for in turn; whose turn it is goes on from one load to the next. */
export type Rotation = { readonly asked: readonly Asked[]; turn: number };

export const rotation = (asked: readonly Asked[]): Rotation => ({ asked, turn: 0 });

/** Told of each answer: after how many milliseconds, of how many bytes, and whether it was the one that was expected. */
export type Hear = (ms: number, bytes: number, good: boolean) => void;

/** Work that goes on until it is stopped. */
export type Load = { stop(): Promise<void> };

/** Milliseconds between two looks of the load generator at whether to end. */
const LOOK_MS = 20;
/** Longer than any round. */
const MOST_SECONDS = 3600;
/** Visitors' addresses in turn: more than the limits by address can notice. */
const ADDRESSES = 1 << 14;

const BROWSER = { "Accept-Encoding": "gzip, deflate, br", "Accept-Language": "en" };

/** Keeps so many requests under way, by connections that take turns at what is asked; each comes from another visitor's address. */
export function httpLoad(
  address: string,
  visits: Rotation,
  { atOnce, amount, status = 200 }: { atOnce: number; amount?: number; status?: number },
  hear: Hear,
): Load & { ended: Promise<void> } {
  const running = autocannon({
    url: address,
    connections: atOnce,
    sampleInt: LOOK_MS,
    requests: [requestFor(address, visits)],
    ...(amount ? { amount } : { duration: MOST_SECONDS }),
  });
  running.on("response", (_client, answered: number, bytes: number, ms: number) =>
    hear(ms, bytes, answered === status),
  );
  running.on("reqError", () => hear(0, 0, false));
  const ended = Promise.resolve(running).then(() => {});
  return {
    ended,
    async stop() {
      running.stop();
      await ended;
    },
  };
}

function requestFor(address: string, visits: Rotation): Request {
  const [only, ...others] = visits.asked;
  if (only && others.length === 0 && !only.form) return requestOf(address, only, 0);
  const next = () => {
    const turn = visits.turn++;
    const one = visits.asked[turn % visits.asked.length];
    return one ? requestOf(address, one, turn) : {};
  };
  return { setupRequest: (request) => Object.assign(request, next()) };
}

function requestOf(address: string, { path, cookie, form }: Asked, turn: number): Request {
  const headers: Record<string, string> = { ...BROWSER, "X-Forwarded-For": addressOf(turn) };
  if (cookie) headers.Cookie = cookie;
  if (!form) return { path, headers };
  headers.Origin = address;
  headers["Content-Type"] = "application/x-www-form-urlencoded";
  return { method: "POST", path, headers, body: new URLSearchParams(form()).toString() };
}

const addressOf = (turn: number) => `10.0.${(turn % ADDRESSES) >> 8}.${turn % 256}`;
