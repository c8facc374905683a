import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, test } from "vitest";
import routes from "#app/routes";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { post } from "#tests/support/request";

/** The actions a guest may use. Each guards itself by a limit of its own. */
const PUBLIC = [
  "/draft",
  "/invitations/:secret",
  "/language",
  "/preview",
  "/reset-password",
  "/reset-password/:secret",
  "/search/visit",
  "/setup/:token",
  "/sign-in",
  "/sign-in/second-step",
  "/sign-out",
  "/sign-up",
  "/sign-up/:secret",
];

type Door = { url: string; file: string };
type RouteModule = { action?: (args: ActionFunctionArgs) => unknown; loader?: (args: LoaderFunctionArgs) => unknown };

const doors = (await routes).flatMap((entry) => walk(entry, ""));

function walk(entry: RouteConfigEntry, above: string): Door[] {
  const url = path.posix.join(above, "/", entry.path ?? "");
  return [{ url, file: entry.file }, ...(entry.children ?? []).flatMap((child) => walk(child, url))];
}

const files = import.meta.glob<RouteModule>("/app/routes/**/*.{ts,tsx}");
const open = async ({ file }: Door): Promise<RouteModule> => (await files[`/app/${file}`]?.()) ?? {};

const withAction = (await Promise.all(doors.map(async (door) => ({ door, module: await open(door) })))).filter(
  ({ module }) => module.action,
);

const app = useApp();

describe("a guest", () => {
  const ids: Record<string, string> = { token: "none", name: "none", file: "none" };
  beforeAll(async () => {
    const { ada, bo_ } = await make.cast(app.current.db);
    const question = await make.question(app.current.db, ada);
    const answer = await make.answer(app.current.db, bo_, question);
    const comment = await make.comment(app.current.db, ada, { answerId: answer });
    const idea = await make.idea(app.current.db, ada);
    Object.assign(ids, { idea: `${idea}`, question: `${question}`, answer: `${answer}`, comment: `${comment}` });
  });

  const paramsOf = (url: string) => {
    const noun = url.split("/")[1]?.replace(/s$/, "") ?? "";
    const id = ids[noun] ?? "1";
    return { id, slug: `${id}-x`, handle: "ada", ...ids };
  };

  test.each(withAction.filter(({ door }) => !PUBLIC.includes(door.url)))(
    "is refused by the action of $door.url",
    async ({ door, module }) => {
      const outcome = await post(app.current.app, module.action ?? (() => null), {
        path: door.url,
        params: paramsOf(door.url),
        ip: `192.0.2.${withAction.findIndex((other) => other.door === door)}`,
        fields: { vote: "up" },
      });
      const refused =
        outcome.status === 401 ||
        outcome.status === 403 ||
        (outcome.status === 303 && outcome.location?.startsWith("/sign-in"));
      expect(refused, `answered ${outcome.status} ${outcome.location}`).toBe(true);
    },
  );
});

test.each(withAction)("a page of another site is refused by the action of $door.url", async ({ door, module }) => {
  for (const origin of [
    "https://evil.example",
    "null",
    "http://goodturn.test.evil.example",
    "http://sub.goodturn.test",
    "",
  ]) {
    const outcome = await post(app.current.app, module.action ?? (() => null), {
      path: door.url,
      params: { id: "1", slug: "1-x", token: "none" },
      fields: { email: "ada@example.com" },
      headers: { Origin: origin },
    });
    expect(outcome.status, `from ${origin || "nowhere"}`).toBe(403);
  }
});

test.each(withAction)("what the action of $door.url has done already is not done again", async ({ door, module }) => {
  const done = new Response(null, { status: 204 });
  const request = new Request(`http://goodturn.test${door.url}`, { method: "POST" });
  // why: nothing may be looked at, so there is nothing else in it.
  const context = { acted: Promise.resolve(done) } as ActionFunctionArgs["context"];
  expect(await module.action?.({ request, params: {}, context })).toBe(done);
});

test("the public actions are just those listed", () => {
  const urls = withAction.map(({ door }) => door.url);
  expect(PUBLIC.filter((url) => !urls.includes(url))).toEqual([]);
});

test("every file that answers requests is in the table", () => {
  const listed = new Set(doors.map(({ file }) => path.posix.normalize(file)));
  const answering = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("routes", file.split(path.sep).join("/")))
    .filter(
      (file) => /\.tsx?$/.test(file) && /^export const (loader|action) /m.test(readFileSync(`app/${file}`, "utf8")),
    );
  expect(answering.filter((file) => !listed.has(file))).toEqual([]);
});
