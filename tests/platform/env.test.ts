import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BadEnvironment, readEnv, wantsDemo } from "#app/platform/env.server";

test.each([
  ["PORT", "80000"],
  ["PORT", "http"],
  ["DATABASE_URL", "mysql://localhost/goodturn"],
  ["DATABASE_REPLICA_URLS", "postgres://one/goodturn,two"],
  ["WEB_CONCURRENCY", "0"],
  ["ORIGIN", "community.example.com"],
  ["DEMO", "perhaps"],
  ["TRUSTED_PROXIES", "-1"],
  ["LOG_LEVEL", "loud"],
])("a %s of %s stops the start with one line that names the variable", (name, value) => {
  const problem = (() => {
    try {
      return readEnv({ [name]: value });
    } catch (error) {
      return error;
    }
  })();
  expect(problem).toBeInstanceOf(BadEnvironment);
  expect((problem as Error).message).toMatch(new RegExp(`^${name}: [^\\n]+$`));
});

test("the example file names every variable, and runs as it stands", () => {
  const lines = readFileSync(".env.example", "utf8")
    .split("\n")
    .filter((line) => /^[A-Z_]+=/.test(line));
  const example = Object.fromEntries(lines.map((line) => line.split("=", 2)));
  const env = readEnv(example);
  expect(env).toMatchObject({ PORT: 3000, HOST: "localhost", DATA_FOLDER: ".data" });
  const missing = Object.keys(env).filter((name) => name !== "NODE_ENV" && !(name in example));
  expect(missing).toEqual([]);
});

test("the demo is for trying out: not where a database or an address of one's own is set, unless it is asked for", () => {
  expect(wantsDemo(readEnv({}))).toBe(true);
  expect(wantsDemo(readEnv({ DATABASE_URL: "postgres://db/goodturn" }))).toBe(false);
  expect(wantsDemo(readEnv({ ORIGIN: "https://community.example.com" }))).toBe(false);
  expect(wantsDemo(readEnv({ ORIGIN: "https://community.example.com", DEMO: "true" }))).toBe(true);
});
