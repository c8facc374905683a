import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfStale } from "#scripts/build";
import { spawnSite, stopSite } from "#scripts/site-process";

let folder: string;
beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-start-"));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const site = (variables: Record<string, string> = {}) =>
  spawnSite({ DATA_FOLDER: folder, DEMO: "false", ...variables });

async function failure(variables: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { process: child, ready, output } = site(variables);
  ready.catch(() => {});
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: output() };
}

const statusOf = async (address: string) => (await fetch(address)).status;
const linkIn = (output: string) => /http\S+\/setup\/\S+/.exec(output)?.[0] ?? "";

test("an empty community prints a one-time setup link, and the console's latest is the one that works", async () => {
  const first = site();
  const address = await first.ready;
  const link = linkIn(first.output());
  expect(await statusOf(link)).toBe(200);
  expect(await statusOf(`${address}/setup/guessed`)).toBe(404);
  expect(await statusOf(`${address}/livez`)).toBe(200);
  expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
    ready: true,
    degraded: false,
    database: true,
    search: "postgresql",
    draining: false,
  });
  expect(await stopSite(first.process)).toBe(0);

  const second = site();
  await second.ready;
  expect(linkIn(second.output())).not.toBe(link);
  expect(await stopSite(second.process)).toBe(0);
}, 60_000);

test("a second start on the same data folder says where the first one is, and ends; the first one goes on", async () => {
  const first = site();
  const address = await first.ready;
  const { code, output } = await failure({});
  expect(code).toBe(1);
  expect(output).toContain(address);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(await statusOf(`${address}/readyz`)).toBe(200);
  expect(await stopSite(first.process)).toBe(0);
}, 60_000);

test("after kill -9 the next start has everything, in the same cluster", async () => {
  const cluster = path.join(folder, "postgres", "global", "pg_control");
  const born = (await stat(path.join(folder, "postgres", "PG_VERSION"))).birthtimeMs;
  const first = site();
  await first.ready;
  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const second = site();
  expect(await statusOf(`${await second.ready}/readyz`)).toBe(200);
  expect(await stopSite(second.process)).toBe(0);
  expect((await stat(path.join(folder, "postgres", "PG_VERSION"))).birthtimeMs).toBe(born);
  expect((await readFile(cluster)).length).toBeGreaterThan(0);
}, 60_000);

test("a taken port and a bad variable end the start with one line", async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, "localhost", resolve));
  const { port } = squatter.address() as { port: number };
  const taken = await failure({ PORT: String(port) });
  squatter.close();
  expect(taken).toMatchObject({
    code: 1,
    output: expect.stringMatching(new RegExp(`^port ${port} is taken[^\\n]*\\n$`)),
  });
  const bad = await failure({ PORT: "many" });
  expect(bad).toMatchObject({ code: 1, output: expect.stringMatching(/^PORT: [^\n]*\n$/) });
}, 60_000);
