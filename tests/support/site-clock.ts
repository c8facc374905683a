import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";

/** A clock that a site can be started with: what it says is set, and goes on from there. */
export type SiteClock = {
  /** To be given to the site's process. */
  variables: Record<string, string>;
  /** It is this moment on the site from now on. Jobs that come by the clock do not come for the time between: put them in the queue. */
  set(moment: Date): void;
};

/** Begins at a moment; ends with the file's tests. */
export function siteClock(begin: Date): SiteClock {
  const folder = mkdtempSync(path.join(os.tmpdir(), "goodturn-clock-"));
  const file = path.join(folder, "ahead");
  // Whoever looks at it meanwhile reads the one or the other.
  const set = (moment: Date) => {
    writeFileSync(`${file}.new`, String(moment.getTime() - Date.now()));
    renameSync(`${file}.new`, file);
  };
  set(begin);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const preload = pathToFileURL(path.resolve("tests/support/clock.preload.mjs")).href;
  return { variables: { NODE_OPTIONS: `--import ${preload}`, AHEAD_FILE: file }, set };
}
