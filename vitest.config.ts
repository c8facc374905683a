import path from "node:path";
import { defineConfig } from "vitest/config";

const folder = (name: string) => path.resolve(name);

/** Tests that run the start command itself: one after the other, for each of them wants the machine. */
const WHOLE_SITE = ["tests/journeys/**/*.test.ts", "tests/safety/**/*.test.ts", "tests/scripts/**/*.test.ts"];

export default defineConfig({
  resolve: {
    alias: { "#app": folder("app"), "#db": folder("db"), "#scripts": folder("scripts"), "#tests": folder("tests") },
  },
  test: {
    globalSetup: ["tests/support/global-setup.ts"],
    reporters: ["default", "./tests/support/plain-line.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: WHOLE_SITE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: WHOLE_SITE,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
