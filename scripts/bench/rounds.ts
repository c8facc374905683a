import { setTimeout as sleep } from "node:timers/promises";
import type { Hear, Load } from "./http-load";
import { type Measured, measuredFrom, type Round } from "./numbers";
import type { Cpu } from "./site";

/** Something that can be asked for the same again and again, and whose CPU can be read. */
export type Subject = { load(atOnce: number, hear: Hear): Load; cpu(): Cpu; seconds: number };

export type Pace = { rounds: number; rampMs: number };

/** Answers that are too few to tell, and milliseconds after which there are no more of them. */
const FEW_ANSWERS = 20;
const LONGEST_MS = 15_000;
/** Milliseconds between two looks at whether the last round's work is over, and how many looks there are at most. */
const IDLE_LOOK_MS = 50;
const MOST_IDLE_LOOKS = 30;
/** CPU milliseconds between two looks that count as rest. */
const REST_MS = 10;

/** Rounds of each subject in turn, so that what slows the machine down hits all alike. Throws when a subject does not answer. */
export async function alternate<Name extends string>(
  subjects: Record<Name, Subject>,
  atOnce: number,
  { rounds, rampMs }: Pace,
): Promise<Record<Name, Measured>> {
  const all = Object.entries<Subject>(subjects).map(([name, subject]) => ({ name, subject, rounds: [] as Round[] }));
  for (let round = 0; round < rounds; round++)
    for (const one of all) one.rounds.push(await measureRound(one.subject, atOnce, rampMs));
  const silent = all.find((one) => one.rounds.some(({ latencies }) => latencies.length === 0));
  if (silent) {
    const failed = silent.rounds.reduce((total, round) => total + round.failed, 0);
    throw new Error(`${silent.name}: a round without an answer at ${atOnce} at once, ${failed} errors`);
  }
  return Object.fromEntries(all.map((one) => [one.name, measuredFrom(one.rounds)])) as Record<Name, Measured>;
}

/** Counts in a window after the start, when as many requests are under way at its beginning as at its end. */
async function measureRound(subject: Subject, atOnce: number, rampMs: number): Promise<Round> {
  const round: Round = { seconds: 0, latencies: [], bytes: 0, failed: 0, nodeMs: 0, postgresMs: 0 };
  let counting = false;
  const load = subject.load(atOnce, (ms, bytes, good) => {
    if (!counting) return;
    round.bytes += bytes;
    if (good) round.latencies.push(ms);
    else round.failed++;
  });
  await sleep(rampMs);
  const before = subject.cpu();
  const began = performance.now();
  counting = true;
  await sleep(subject.seconds * 1000);
  // A window in which too little was answered to tell anything stays open for a while.
  while (round.latencies.length < FEW_ANSWERS && performance.now() - began < LONGEST_MS) await sleep(IDLE_LOOK_MS);
  counting = false;
  round.seconds = (performance.now() - began) / 1000;
  const after = subject.cpu();
  await load.stop();
  await untilIdle(subject);
  return { ...round, nodeMs: after.node - before.node, postgresMs: after.postgres - before.postgres };
}

/** What was under way when the load ended is over. */
async function untilIdle({ cpu }: Subject): Promise<void> {
  const used = () => {
    const { node, postgres } = cpu();
    return node + postgres;
  };
  for (let look = 0, before = used(); look < MOST_IDLE_LOOKS; look++) {
    await sleep(IDLE_LOOK_MS);
    const now = used();
    if (now - before <= REST_MS) return;
    before = now;
  }
}
