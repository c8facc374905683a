import { afterAll, beforeAll } from "vitest";
import { createLive, type Live } from "#app/platform/live.server";
import { createLog } from "#app/platform/log.server";
import type { OpenTestDatabase } from "./db";

/** Hears what is told in the file's database, from before its tests until after them; read `.current` inside a test. */
export function useLive(database: { readonly current: OpenTestDatabase }): { readonly current: Live } {
  const started: { live?: Live } = {};
  beforeAll(() => {
    started.live = createLive(database.current.connection, createLog("silent"));
  });
  afterAll(() => started.live?.close());
  return {
    get current() {
      if (!started.live) throw new Error("the line is there only while the tests run");
      return started.live;
    },
  };
}
