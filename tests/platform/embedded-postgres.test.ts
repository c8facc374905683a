import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/db.server";
import { chooseAccount, spawnAs } from "#app/platform/embedded-postgres/account.server";
import { attachEmbeddedPostgres } from "#app/platform/embedded-postgres/attach.server";
import { findBinaries } from "#app/platform/embedded-postgres/binaries.server";
import type { Cluster } from "#app/platform/embedded-postgres/cluster.server";
import { freePort } from "#app/platform/embedded-postgres/port.server";
import {
  ClusterProblem,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "#app/platform/embedded-postgres/start.server";
import { supervise } from "#app/platform/embedded-postgres/supervise.server";
import { AlreadyRunning } from "#app/platform/instance-lock.server";
import { throwAwayFolder } from "#tests/support/cluster";
import { runScript } from "#tests/support/script";
import {
  eventually,
  fingerprint,
  hasEnded,
  livesInFolder,
  occupiedPort,
  outsideAddresses,
  pidFile,
  run,
  words,
} from "./clusters";

const SCRIPT = "tests/platform/start-cluster.script.ts";

let base = "";
beforeAll(async () => {
  base = await throwAwayFolder();
  const server = await start("original");
  await run(server.url(), (sql) => sql`create table kept (word text)`);
  await run(server.url(), (sql) => sql`insert into kept values ('thanks')`);
  await server.stop();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("the application's role owns its database, with its extensions, and is no superuser", async () => {
  const server = await start(copied("roles"));
  const [facts] = await run(
    server.url(),
    (sql) => sql`
      select current_user as role, current_database() as database, current_setting('TimeZone') as zone,
        (select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user) as mighty,
        array(select extname::text from pg_extension order by 1) as extensions`,
  );
  expect(facts).toEqual({
    role: "goodturn",
    database: "goodturn",
    zone: "UTC",
    mighty: false,
    extensions: ["citext", "pg_trgm", "plpgsql", "unaccent"],
  });
  await run(server.url(), (sql) => sql`create extension btree_gin`);
  await expect(run(server.url("postgres"), (sql) => sql`select 1`)).rejects.toThrow(/permission denied/);
  await server.stop();
});

test("what is acknowledged is on disk unless a caller asks otherwise", async () => {
  const server = await startEmbeddedPostgres({ dataDir: copied("durable") });
  const [settings] = await run(
    server.adminUrl(),
    (sql) => sql`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('full_page_writes') as pages`,
  );
  expect(settings).toEqual({ fsync: "on", commit: "on", pages: "on" });
  await server.stop();
});

test("only this machine can connect, and only with the password kept in a private file", async () => {
  const server = await start(copied("private"));
  const [listening] = await run(server.adminUrl(), (sql) => sql`select current_setting('listen_addresses') as at`);
  expect(listening).toEqual({ at: "127.0.0.1" });
  for (const address of outsideAddresses()) {
    const outside = server.url().replace("127.0.0.1", address);
    await expect(run(outside, (sql) => sql`select 1`)).rejects.toThrow(/ECONNREFUSED/);
  }
  const kept = `${path.join(base, "private")}.passwords.json`;
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  const guessed = server.adminUrl().replace(/:[^:@]+@/, ":postgres@");
  await expect(run(guessed, (sql) => sql`select 1`)).rejects.toThrow(/password authentication failed/);
  await server.stop();
});

test("whoever may enter the data folder reaches it by a socket file, with the same password", async () => {
  const server = await start(copied("sockets"));
  const at = async (url: string) => {
    const { sql, close } = connect(url, { max: 1 });
    return sql`select inet_server_port() as port`.finally(close);
  };
  expect(await at(server.nearUrl())).toEqual([{ port: null }]);
  expect(await at(server.url())).toEqual([{ port: server.port }]);
  await expect(at(server.nearUrl().replace(/:[^:@]+@/, ":guessed@"))).rejects.toThrow(/password authentication failed/);
  expect(statSync(path.join(base, "sockets")).mode & 0o077).toBe(0);
  await server.stop();
});

test("a data folder whose path is too long for a socket file is reached by the port alone", async () => {
  const server = await start(copied("long".repeat(30)));
  expect(server.nearUrl()).toBe(server.url());
  await server.stop();
});

test("what was written is there after a stop and a start, and another cluster has other passwords", async () => {
  const server = await start(copied("kept"));
  expect(await words(server.url())).toEqual(["thanks"]);
  const other = await start("fresh");
  expect(new URL(other.url()).password).not.toBe(new URL(server.url()).password);
  await Promise.all([server.stop(), other.stop()]);
});

test("a killed server is back on the same port, and the pool goes on with nothing lost", async () => {
  const exits: (string | null)[] = [];
  const server = await start(copied("killed"), { onExit: ({ signal }) => exits.push(signal) });
  const pool = postgres(server.url(), { max: 3, connect_timeout: 2, onnotice: () => {} });
  for (let round = 1; round <= 2; round++) {
    await pool`insert into kept values (${`round ${round}`})`;
    // Work that does not notice the end of its server, and would keep a new one from starting.
    const stray = expect(
      run(server.url(), (sql) => sql`select count(*) from generate_series(1, 1e12)`),
    ).rejects.toThrow();
    await sleep(100);
    const { pid } = server;
    process.kill(pid, "SIGKILL");
    const killedAt = performance.now();
    await eventually(async () => expect(server.pid).not.toBe(pid));
    await eventually(() => pool`select`);
    expect(performance.now() - killedAt).toBeLessThan(15_000);
    await stray;
  }
  expect(await words(server.url())).toEqual(["thanks", "round 1", "round 2"]);
  expect(exits).toEqual(["SIGKILL", "SIGKILL"]);
  await pool.end({ timeout: 1 });
  await server.stop();
});

test("the server ends when its Node process is killed, and the next start finds what was written", async () => {
  const dataDir = copied("node-killed");
  const script = runScript(SCRIPT, [dataDir]);
  const first = JSON.parse((await script.nextLine()) ?? "") as { pid: number; url: string };
  await run(first.url, (sql) => sql`insert into kept values ('before the kill')`);
  await script.killNine();
  await eventually(async () => expect(livesInFolder(first.pid, dataDir)).toBe(false));
  const server = await start(dataDir);
  expect(await words(server.url())).toEqual(["thanks", "before the kill"]);
  await server.stop();
});

test("a start right after the kill waits for the old server to end", async () => {
  const dataDir = copied("at-once");
  const script = runScript(SCRIPT, [dataDir]);
  const first = JSON.parse((await script.nextLine()) ?? "") as { pid: number };
  await script.killNine();
  const server = await start(dataDir);
  expect(livesInFolder(first.pid, dataDir)).toBe(false);
  expect(await words(server.url())).toEqual(["thanks"]);
  await server.stop();
});

test("an orphan caught in the midst of recovering from a lost backend does not hold up the next start", async () => {
  const dataDir = copied("midst");
  const script = runScript(SCRIPT, [dataDir]);
  const first = JSON.parse((await script.nextLine()) ?? "") as { url: string };
  const lost = expect(run(first.url, (sql) => sql`select pg_sleep(60)`)).rejects.toThrow();
  await sleep(200);
  const [sleeper] = await run(
    first.url,
    (sql) => sql<{ pid: number }[]>`select pid from pg_stat_activity where query = 'select pg_sleep(60)'`,
  );
  process.kill(sleeper?.pid ?? 0, "SIGKILL");
  await script.killNine();
  await lost;
  const startedAt = performance.now();
  const server = await start(dataDir);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(await words(server.url())).toEqual(["thanks"]);
  await server.stop();
});

test("an orphan without a guard is ended, with a damaged pid file too", async () => {
  for (const damage of [false, true]) {
    const cluster = await clusterAt(copied(`orphan-${damage}`));
    const orphan = spawnAs(cluster.account, cluster.binaries.postgres, [
      ...["-D", cluster.dataDir, "-p", String(await freePort())],
      ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    ]);
    await eventually(async () => expect(pidFile(cluster.dataDir)).toMatch(/ready/));
    if (damage) writeFileSync(path.join(cluster.dataDir, "postmaster.pid"), "\0\0garbage");
    const server = await start(cluster.dataDir);
    expect(hasEnded(orphan)).toBe(true);
    expect(await words(server.url())).toEqual(["thanks"]);
    await server.stop();
  }
});

test("a pid file that names a living stranger is stale, and the stranger stays alive", async () => {
  const cluster = await clusterAt(copied("stranger"));
  const stranger = spawnAs(cluster.account, "sleep", ["60"]);
  const stale = `${stranger.pid}\n${cluster.dataDir}\n1700000000\n5432\n\n127.0.0.1\n1 1\nready\n`;
  writeFileSync(path.join(cluster.dataDir, "postmaster.pid"), stale);
  const server = await start(cluster.dataDir);
  expect(hasEnded(stranger)).toBe(false);
  expect(await words(server.url())).toEqual(["thanks"]);
  stranger.kill();
  await server.stop();
});

test.each(["", "not a number\n", "\0\0\0\0", "-1\n"])(
  "a damaged pid file (%j) does not stop a start",
  async (content) => {
    const dataDir = copied("damaged");
    writeFileSync(path.join(dataDir, "postmaster.pid"), content);
    const server = await start(dataDir);
    expect(await words(server.url())).toEqual(["thanks"]);
    await server.stop();
  },
);

test("a first start that was cut off half-way is begun anew", async () => {
  mkdirSync(path.join(base, "half.making", "cluster"), { recursive: true });
  writeFileSync(path.join(base, "half.making", "cluster", "PG_VERSION"), "18\n");
  const server = await start("half");
  expect(existsSync(path.join(base, "half.making"))).toBe(false);
  await server.stop();
});

test("a cluster of another major version is refused in one line and stays as it is", async () => {
  const dataDir = copied("old");
  writeFileSync(path.join(dataDir, "PG_VERSION"), "16\n");
  await expectRefusal(dataDir, /made by PostgreSQL 16 .* brings PostgreSQL 18/);
});

test("a folder with other files in it is refused and stays as it is", async () => {
  const dataDir = path.join(base, "foreign");
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "letter.txt"), "keep me");
  if (process.getuid?.() === 0) giveToServer(await clusterAt("original"), dataDir);
  await expectRefusal(dataDir, /no PostgreSQL data folder/);
});

test("a cluster with its heart missing is refused in one line and is not made anew", async () => {
  const dataDir = copied("heartless");
  rmSync(path.join(dataDir, "global", "pg_control"));
  await expectRefusal(dataDir, /did not start.*pg_control/);
});

test("a fixed port that is taken is named, and a chosen port that was taken meanwhile is chosen again", async () => {
  const { port: taken, close } = await occupiedPort();
  await expect(start(copied("port"), { port: taken })).rejects.toThrow(new RegExp(`^Port ${taken}.* is taken`));
  const choices = [taken, taken];
  const quiet = { settings: { fsync: "off" }, log: () => {}, onExit: () => {} };
  const cluster = await clusterAt(path.join(base, "port"));
  const server = await supervise({ cluster, port: async () => choices.pop() ?? freePort(), ...quiet });
  expect(server.port).not.toBe(taken);
  await server.stop("fast");
  close();
});

test("a second start on the same folder is refused, and a command can attach to the first", async () => {
  const dataDir = copied("twice");
  await expect(attachEmbeddedPostgres(dataDir)).rejects.toThrow(ClusterProblem);
  const server = await start(dataDir);
  await expect(start(dataDir)).rejects.toThrow(AlreadyRunning);
  expect((await attachEmbeddedPostgres(dataDir)).url()).toBe(server.url());
  expect(await words(server.url())).toEqual(["thanks"]);
  await server.stop();
});

test("a lost password file is replaced by new passwords", async () => {
  const dataDir = copied("forgotten");
  const before = readFileSync(`${dataDir}.passwords.json`, "utf8");
  rmSync(`${dataDir}.passwords.json`);
  const server = await start(dataDir);
  expect(readFileSync(`${dataDir}.passwords.json`, "utf8")).not.toBe(before);
  expect(await words(server.url())).toEqual(["thanks"]);
  await server.stop();
});

async function start(folder: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: path.resolve(base, folder), settings: { fsync: "off" }, ...options });
}

/** A stopped cluster of its own for a test, with the word "thanks" kept in it. */
function copied(name: string): string {
  const to = path.join(base, name);
  rmSync(to, { recursive: true, force: true });
  execFileSync("cp", ["-a", path.join(base, "original"), to]);
  execFileSync("cp", ["-a", path.join(base, "original.passwords.json"), `${to}.passwords.json`]);
  return to;
}

async function clusterAt(dataDir: string): Promise<Cluster> {
  const binaries = await findBinaries();
  return { dataDir, binaries, ...chooseAccount(binaries, path.resolve(base, dataDir)) };
}

async function expectRefusal(dataDir: string, message: RegExp): Promise<void> {
  const before = fingerprint(dataDir);
  const refusal = await start(dataDir).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ClusterProblem);
  expect((refusal as ClusterProblem).message).toMatch(message);
  expect((refusal as ClusterProblem).message).not.toContain("\n");
  expect(fingerprint(dataDir)).toBe(before);
}

function giveToServer({ account }: Cluster, folder: string): void {
  if (account.ids) execFileSync("chown", ["-R", `${account.ids.uid}:${account.ids.gid}`, folder]);
}
