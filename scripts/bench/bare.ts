import { fork } from "node:child_process";
import { once } from "node:events";
import { get, type OutgoingHttpHeaders } from "node:http";
import type { BareAnswer } from "./bare-server";
import { type Asked, httpLoad, rotation } from "./http-load";
import { allProcesses, cpuMsOf, familyOf } from "./processes";
import type { Subject } from "./rounds";

/** The least a Node server can do: the bytes and headers of a finished answer, sent again and again from a process of its own. */
export type Bare = {
  /** From now on it answers what the site answered to this. */
  imitate(site: string, asked: Asked): Promise<void>;
  subject(seconds: number): Subject;
  stop(): void;
};

/** Headers that Node writes itself. */
const OWN_HEADERS = ["connection", "keep-alive", "date", "transfer-encoding"];

export async function startBare(): Promise<Bare> {
  const child = fork("scripts/bench/bare-server.ts", { execArgv: ["--import", "tsx"] });
  const [address] = (await once(child, "message")) as [string];
  return {
    async imitate(site, asked) {
      child.send(await answerOf(site, asked));
      await once(child, "message");
    },
    subject: (seconds) => ({
      seconds,
      load: (atOnce, hear) => httpLoad(address, rotation([{ path: "/" }]), { atOnce }, hear),
      cpu: () => ({ node: cpuMsOf(familyOf(child.pid ?? 0, allProcesses())), postgres: 0 }),
    }),
    stop: () => child.disconnect(),
  };
}

async function answerOf(site: string, { path, cookie }: Asked): Promise<BareAnswer> {
  const headers = {
    "Accept-Encoding": "gzip, deflate, br",
    "Accept-Language": "en",
    ...(cookie ? { Cookie: cookie } : {}),
  };
  const request = get(`${site}${path}`, { headers });
  const [response] = await once(request, "response");
  const chunks: Buffer[] = await response.toArray();
  const body = Buffer.concat(chunks);
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
  const kept = Object.entries<OutgoingHttpHeaders[string]>(response.headers).filter(
    ([name]) => !OWN_HEADERS.includes(name),
  );
  return { headers: { ...Object.fromEntries(kept), "content-length": body.length }, body: body.toString("base64") };
}
