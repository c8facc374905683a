import { afterEach } from "vitest";
import { runScript, type Script } from "./script";

/** A process that does the work of its role until it is killed; ready once it is at work. */
export type Worker = { role: string; ready: boolean; script: Script };

/** Processes of a script that takes a role, says when it is at work, and afterwards only what it complains of. All end with the test. */
export function useWorkers(file: string) {
  const running: Worker[] = [];
  const complaints: string[] = [];

  /** It is at work when this resolves. */
  async function start(role: string, args: readonly string[]): Promise<Worker> {
    const worker = { role, ready: false, script: runScript(file, [role, ...args]) };
    running.push(worker);
    worker.ready = (await worker.script.nextLine()) !== null;
    void listen(worker.script);
    return worker;
  }

  async function listen({ nextLine }: Script): Promise<void> {
    for (let line = await nextLine(); line !== null; line = await nextLine()) complaints.push(line);
  }

  /** Ends it as a power cut would. */
  async function kill(worker: Worker): Promise<void> {
    running.splice(running.indexOf(worker), 1);
    await worker.script.killNine();
  }

  afterEach(() => Promise.all([...running].map(kill)));
  return { running, complaints, start, kill };
}
