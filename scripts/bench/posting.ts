import { setTimeout as sleep } from "node:timers/promises";
import { questionPath } from "#app/lib/paths";
import type { Connection } from "#app/platform/db.server";
import { measureActs } from "./acts";
import { rotation } from "./http-load";
import type { Measured } from "./numbers";
import type { Pace } from "./rounds";
import type { Sample } from "./sample";
import type { Site } from "./site";

/** Answers given, and how long the jobs that follow from them went on afterwards. */
export type Posted = { measured: Measured; members: number; queued: number; drainedAfterSeconds: number | null };

/** Seconds the queue gets to follow. */
const DRAIN_PATIENCE_SECONDS = 60;

const BODY = `Roaming in Norway is in the same zone as at home, so **nothing extra** should be on the bill.

1. Open the app and look under *Costs*.
2. See whether the days abroad are marked.
3. If they are, write to us here with the month, and we take them off.

It took two days for me, and the next bill was right.`;

const answered = { run: Date.now().toString(36), count: 0 };

/** Words that nobody has sent yet: the same ones sent again would be no second answer. */
const newAnswer = () => `${BODY}\n\nMy case was ${answered.run} ${++answered.count}.`;

/** Members answer open questions in turn. */
export async function measurePosting(
  site: Site,
  { sql }: Connection,
  { open, cookies }: Sample,
  pace: Pace & { seconds: number },
): Promise<Posted> {
  const answering = cookies.map((cookie, turn) => {
    const question = open[turn % open.length];
    if (!question) throw new Error("no question is open");
    return { path: questionPath(question), cookie, form: () => ({ body: newAnswer() }) };
  });
  const measured = await measureActs(site, rotation(answering), pace);
  return { measured, members: cookies.length, ...(await drained(sql)) };
}

/** Waits until what follows from the answers, the search index above all, has caught up. */
async function drained(sql: Connection["sql"]): Promise<Pick<Posted, "queued" | "drainedAfterSeconds">> {
  const waiting = async () => {
    const [row] = await sql<
      { jobs: number }[]
    >`select (select count(*) from graphile_worker.jobs where run_at <= now())::int + (select count(*) from unfollowed)::int as jobs`;
    return row?.jobs ?? 0;
  };
  const queued = await waiting();
  const began = performance.now();
  for (let seconds = 0; seconds < DRAIN_PATIENCE_SECONDS; seconds = (performance.now() - began) / 1000) {
    if ((await waiting()) === 0) return { queued, drainedAfterSeconds: seconds };
    await sleep(250);
  }
  return { queued, drainedAfterSeconds: null };
}
