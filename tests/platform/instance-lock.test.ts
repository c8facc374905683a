import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { AlreadyRunning, takeInstanceLock } from "#app/platform/instance-lock.server";
import { thisProcess } from "#app/platform/process-identity.server";
import { runScript } from "#tests/support/script";

const base = mkdtempSync(path.join(tmpdir(), "goodturn-lock-"));
const folderNamed = (name: string) => path.join(base, name);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const SCRIPT = "tests/platform/take-lock.script.ts";

test("a second instance is refused and told who runs and where", async () => {
  const lock = await takeInstanceLock(folderNamed("second"));
  await lock.describe("http://localhost:3000");
  const refusal = await takeInstanceLock(folderNamed("second")).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AlreadyRunning);
  expect(refusal).toMatchObject({ pid: process.pid, host: hostname(), address: "http://localhost:3000" });
  await lock.release();
});

test("a released lock is free at once, again and again, and leaves one file", async () => {
  for (let round = 0; round < 3; round++) await (await takeInstanceLock(folderNamed("again"))).release();
  expect(readdirSync(folderNamed("again"))).toEqual(["instance.lock.3"]);
});

test("the lock of a killed process is taken over at once", async () => {
  const script = runScript(SCRIPT, [folderNamed("killed")]);
  await script.nextLine();
  script.write("go");
  expect(await script.nextLine()).toBe("won");
  await expect(takeInstanceLock(folderNamed("killed"))).rejects.toThrow(AlreadyRunning);
  await script.killNine();
  const started = performance.now();
  await (await takeInstanceLock(folderNamed("killed"))).release();
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("a living process with the number of a dead holder does not hold its lock", async () => {
  const folder = folderNamed("recycled");
  await (await takeInstanceLock(folder)).release();
  leaveRecord(folder, { ...thisProcess(), started: "1" });
  await (await takeInstanceLock(folder)).release();
});

test("of ten processes that find a dead holder exactly one wins", async () => {
  const folder = folderNamed("race");
  await (await takeInstanceLock(folder)).release();
  leaveRecord(folder, { ...thisProcess(), started: "1" });
  const racers = Array.from({ length: 10 }, () => runScript(SCRIPT, [folder]));
  await Promise.all(racers.map((racer) => racer.nextLine()));
  for (const racer of racers) racer.write("go");
  const outcomes = await Promise.all(racers.map((racer) => racer.nextLine()));
  await Promise.all(racers.map((racer) => racer.killNine()));
  expect(outcomes.toSorted()).toEqual([...Array(9).fill("refused"), "won"]);
});

test("of many takers within one process exactly one wins, dead holder or none", async () => {
  for (let round = 0; round < 20; round++) {
    const folder = folderNamed(`crowd-${round}`);
    if (round % 2 === 0) leaveRecord(folder, { ...thisProcess(), started: "1" });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => takeInstanceLock(folder)));
    const won = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
  }
});

test.concurrent("a holder on another machine keeps its lock while its heart beats", async ({ expect }) => {
  const folder = folderNamed("far-alive");
  const file = leaveRecord(folder, { ...thisProcess(), machine: "elsewhere" });
  const beating = setInterval(() => utimesSync(file, new Date(), new Date()), 300);
  const refusal = await takeInstanceLock(folder).catch((error: unknown) => error);
  clearInterval(beating);
  expect(refusal).toMatchObject({ name: "AlreadyRunning", pid: process.pid });
});

test.concurrent("a holder on another machine loses its lock after twenty silent seconds, not before", async ({
  expect,
}) => {
  const folder = folderNamed("far-silent");
  const file = leaveRecord(folder, { ...thisProcess(), machine: "elsewhere" });
  const eighteenSecondsAgo = new Date(Date.now() - 18_000);
  utimesSync(file, eighteenSecondsAgo, eighteenSecondsAgo);
  const started = performance.now();
  await (await takeInstanceLock(folder)).release();
  expect(performance.now() - started).toBeGreaterThan(1_500);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test.concurrent("a record cut off by a crash does not lock anyone out", async () => {
  const folder = folderNamed("cut-off");
  await (await takeInstanceLock(folder)).release();
  writeFileSync(path.join(folder, "instance.lock.1"), "");
  await (await takeInstanceLock(folder)).release();
});

test.concurrent("a holder shows every five seconds that it lives", async ({ expect }) => {
  const folder = folderNamed("beat");
  const file = path.join(folder, "instance.lock.1");
  const lock = await takeInstanceLock(folder);
  const before = readFileSync(file, "utf8");
  utimesSync(file, new Date(0), new Date(0));
  await sleep(5_300);
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(1_000);
  expect(readFileSync(file, "utf8")).toBe(before);
  await lock.release();
});

test.concurrent("a holder that was overtaken notices", async ({ expect }) => {
  const folder = folderNamed("overtaken");
  let lost = 0;
  await takeInstanceLock(folder, () => lost++);
  writeFileSync(path.join(folder, "instance.lock.2"), "taken");
  await sleep(5_300);
  expect(lost).toBe(1);
});

function leaveRecord(folder: string, mark: object): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "instance.lock.7");
  writeFileSync(file, JSON.stringify({ ...mark, host: hostname(), about: null, released: false }));
  return file;
}
