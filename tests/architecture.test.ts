import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** A layer imports itself and these, nothing else. */
const LAYERS: Record<string, readonly string[]> = {
  routes: ["ui", "web", "domain", "lib"],
  server: ["web", "platform", "lib"],
  jobs: ["domain", "platform", "lib"],
  web: ["domain", "platform", "lib"],
  ui: ["lib"],
  domain: ["platform", "db", "lib"],
  platform: ["db", "lib"],
  lib: [],
  db: [],
};

/** A room of the domain imports rooms before it. What must follow in a later room travels there as an activity. */
const ROOMS = [
  "activity",
  "community",
  "people",
  "accounts",
  "groups",
  "spaces",
  "files",
  "drafts",
  "votes",
  "revisions",
  "reputation",
  "points",
  "questions",
  "answers",
  "calls",
  "ideas",
  "statuses",
  "comments",
  "bookmarks",
  "articles",
  "notifications",
  "badges",
  "trust",
  "leaders",
  "rewards",
  "perks",
  "gestures",
  "fair-play",
  "referrals",
  "quests",
  "search",
  "imports",
  "privacy",
  "moderation",
  "cases",
  "staff",
  "insight",
];

type Arrow = { from: string; to: string; typeOnly: boolean };

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\s+from\s+)?["']([^"']+)["']/gm;

function arrowsOf(folder: string): Arrow[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const from = path.posix.join(folder, file.split(path.sep).join("/"));
      const text = readFileSync(from, "utf8");
      return [...text.matchAll(IMPORT)].map(([, type, to]) => ({ from, to: to ?? "", typeOnly: type !== undefined }));
    });
}

const arrows = ["app", "db"].flatMap(arrowsOf);
const inner = arrows.filter(({ to }) => to.startsWith("#"));

const layerOf = (file: string) => (/^#?db\//.test(file) ? "db" : (/^#?app\/([a-z]+)\//.exec(file)?.[1] ?? null));
const roomOf = (file: string) => /^#?app\/domain\/([a-z-]+)\//.exec(file)?.[1] ?? null;
const say = ({ from, to }: Arrow) => `${from} → ${to}`;

test("imports point down the layers; types may be named from anywhere", () => {
  const upward = inner.filter((arrow) => {
    const [from, to] = [layerOf(arrow.from), layerOf(arrow.to)];
    if (arrow.typeOnly || from === null || to === null || from === to) return false;
    return !LAYERS[from]?.includes(to);
  });
  expect(upward.map(say)).toEqual([]);
});

test("rooms of the domain import only earlier rooms", () => {
  const later = inner.filter((arrow) => {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    return !arrow.typeOnly && from && to && ROOMS.indexOf(to) > ROOMS.indexOf(from);
  });
  expect(later.map(say)).toEqual([]);
});

test("every room and layer has its place in the lists", () => {
  const rooms = readdirSync("app/domain", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !ROOMS.includes(name))).toEqual([]);
  const layers = readdirSync("app", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(layers.map(({ name }) => name).filter((name) => !(name in LAYERS))).toEqual([]);
});

test("nothing is imported by climbing out of a folder", () => {
  expect(arrows.filter(({ to }) => to.startsWith("../")).map(say)).toEqual([]);
});

test("nothing that reaches the browser names a file of the server, but for types", () => {
  const leaks = arrows.filter(
    ({ from, to, typeOnly }) =>
      /^app\/(ui|lib)\//.test(from) && !from.endsWith(".server.ts") && /\.server$/.test(to) && !typeOnly,
  );
  expect(leaks.map(say)).toEqual([]);
});

test("HTML reaches the page as a string in few files: what people wrote, and what was drawn from components and signs of ours", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const paths = files.map((file) => path.posix.join("app", file.split(path.sep).join("/")));
  const users = paths.filter((file) => readFileSync(file, "utf8").includes("dangerouslySetInnerHTML"));
  expect(users.sort()).toEqual(
    ["drawn.tsx", "icon.tsx", "json-ld.tsx", "plain.tsx", "prose.tsx", "to-html.ts"].map(
      (name) => `app/ui/kit/${name}`,
    ),
  );
});

test("configuration is read in one file", () => {
  const files = new Set(arrows.map(({ from }) => from));
  const readers = [...files].filter((file) => readFileSync(file, "utf8").includes("process.env"));
  expect(readers.filter((file) => !file.startsWith("app/platform/embedded-postgres/"))).toEqual([
    "app/platform/env.server.ts",
  ]);
});
