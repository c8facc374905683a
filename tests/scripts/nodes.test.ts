import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { CHECKS } from "#scripts/nodes/checks";

test("two nodes on a primary and its streaming replica are one site, also while the replica is held back or gone", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/nodes.ts"]);
  for (const { name } of CHECKS) expect(stdout).toContain(`${name}: `);
  expect(stdout).toMatch(/All of it is so\.\n$/);
}, 300_000);
