import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { statementCount } from "#app/platform/db.server";
import { loader as home } from "#app/routes/home";
import { loader as notFound } from "#app/routes/not-found";
import { loader as person, meta as personMeta } from "#app/routes/people/show";
import { loader as robots } from "#app/routes/robots";
import { loader as spaces } from "#app/routes/spaces/list";
import { loader as space } from "#app/routes/spaces/show";
import { loader as tags } from "#app/routes/tags/list";
import { loader as tag } from "#app/routes/tags/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, type Sent } from "#tests/support/request";

const app = useApp();
type Loader = (args: LoaderFunctionArgs) => unknown;

const cast = { ada: "ada" };

beforeAll(async () => {
  const { db } = app.current;
  const { ada, bo_ } = await make.cast(db);
  for (let n = 0; n < 8; n++) {
    const id = await make.question(db, ada, { title: `Question ${n} about something`, tags: ["esim"] });
    if (n < 2) await make.answer(db, bo_, id);
  }
});

/** What a page asks of the database; the viewer is known by then. More would be noticed here first. */
const STATEMENTS: [string, Loader, Sent, number][] = [
  ["home", home, { path: "/" }, 4],
  ["spaces", spaces, { path: "/spaces" }, 1],
  ["a space", space, { path: "/spaces/plans", params: { slug: "plans" } }, 5],
  ["tags", tags, { path: "/tags" }, 1],
  ["a tag", tag, { path: "/tags/esim", params: { name: "esim" } }, 2],
  ["a person", person, { path: "/people/ada", params: { handle: "ada" } }, 6],
];

test.each(STATEMENTS)("%s takes a fixed number of statements, however much it shows", async (_, loader, sent, most) => {
  const count = { statements: 0 };
  const outcome = await statementCount.run(count, () => get(app.current.app, loader, sent));
  expect(outcome.status).toBe(200);
  expect(count.statements).toBe(most);
});

test("home shows five of those that wait, and says how many there are", async () => {
  const { data } = await get(app.current.app, home, { path: "/" });
  const { waiting, waitingCount } = data as Awaited<ReturnType<typeof home>>;
  expect(waiting?.match(/Question \d about something/g)).toEqual(
    [7, 6, 5, 4, 3].map((n) => `Question ${n} about something`),
  );
  expect(waitingCount).toBe(6);
});

test("a profile shows what its person did: questions of those who only ask, else answers, and never an address", async () => {
  const ada = await get(app.current.app, person, { path: "/people/ada", params: { handle: "ada" } });
  expect(ada.data).toMatchObject({ person: { handle: "ada" }, counts: { questions: 8 }, tab: "questions" });
  const bo = await get(app.current.app, person, { path: "/people/bo_", params: { handle: "bo_" } });
  expect(bo.data).toMatchObject({ counts: { answers: 2, accepted: 0 }, tab: "answers" });
  expect(JSON.stringify([ada.data, bo.data])).not.toMatch(/@example\.com|argon2|passwordHash/);
});

test.each([
  ["a person", person, { handle: "nobody" }],
  ["a person", person, { handle: "'; drop table people; --" }],
  ["a space", space, { slug: "none" }],
  ["a tag", tag, { name: "none" }],
  ["a tag", tag, { name: "\0" }],
  ["an address", notFound, {}],
] as [string, Loader, Record<string, string>][])(
  "there is no page for %s that is not (%#)",
  async (_, loader, params) => {
    expect((await get(app.current.app, loader, { path: "/x", params })).status).toBe(404);
  },
);

test("search engines are asked to pass by people who wrote nothing", async () => {
  const robotsOf = async (handle: string) => {
    const { data } = await get(app.current.app, person, { path: `/people/${handle}`, params: { handle } });
    return JSON.stringify(personMeta({ data, matches: [], params: {}, location: {} } as never));
  };
  expect(await robotsOf("cy_")).toContain("noindex");
  expect(await robotsOf(cast.ada)).not.toContain("noindex");
});

test("a cursor somebody made up shows the beginning of the list", async () => {
  const { status } = await get(app.current.app, space, {
    path: "/spaces/plans?after=999999999999999_x&sort=%27",
    params: { slug: "plans" },
  });
  expect(status).toBe(200);
});

test.each(["newest", "top"])("a cursor with a number no row has is no error (%s)", async (sort) => {
  for (const value of ["999999999999999", "-999999999999999"]) {
    const path = `/spaces/plans?sort=${sort}&after=${value}_1`;
    const { status } = await get(app.current.app, space, { path, params: { slug: "plans" } });
    expect(status).toBe(200);
  }
});

test("crawlers are kept from searches and forms, and from nothing that is for reading", async () => {
  const { data } = await get(app.current.app, robots, { path: "/robots.txt" });
  const text = await (data as Response).text();
  for (const path of ["/search", "/sign-in", "/sign-up", "/preview"]) expect(text).toContain(`Disallow: ${path}\n`);
  expect(text).not.toMatch(/^Disallow: \/$/m);
});
