import autocannon, { type Request } from "autocannon";

/** Something to ask of a server; `X-Forwarded-For` and a fresh body are given to each asking where wanted. */
export type Asked = { path: string; cookie?: string; form?: () => Record<string, string> };

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

/** Keeps so many requests under way, what is asked taken in turn by all connections together. */
export function httpLoad(
  address: string,
  asked: readonly Asked[],
  { atOnce, amount, status = 200 }: { atOnce: number; amount?: number; status?: number },
  hear: Hear,
): Load & { ended: Promise<void> } {
  const running = autocannon({
    url: address,
    connections: atOnce,
    sampleInt: LOOK_MS,
    requests: [requestFor(address, asked)],
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

function requestFor(address: string, asked: readonly Asked[]): Request {
  const [only] = asked;
  if (only && asked.length === 1 && !only.form) return requestOf(address, only, 0);
  let turn = 0;
  const next = () => {
    const place = turn++;
    const one = asked[place % asked.length];
    return one ? requestOf(address, one, place) : {};
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
