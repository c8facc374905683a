import { createRequestHandler } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { createSlicedHandler } from "#app/server/route-slices.server";
import { answering, pathOf, stubBuild } from "#tests/support/stub-build";

const ORIGIN = "http://goodturn.test";

/** A build of the site's own table whose routes answer with nothing but who they are and what the path told them. */
const build = stubBuild(({ id }) => ({ loader: ({ params }: { params: object }) => Response.json({ id, params }) }));

const whole = createRequestHandler(build, "test");
const sliced = createSlicedHandler(build, "test");

async function answerOf(handle: typeof whole, path: string): Promise<{ status: number; body: string }> {
  const response = await handle(new Request(new URL(path, ORIGIN)));
  return { status: response.status, body: await response.text() };
}

describe("an address is answered by its slice of the routes as by all of them", () => {
  test.each(answering.filter(({ id }) => id !== "root"))("$path", async ({ id, path }) => {
    const answer = await answerOf(sliced, pathOf(path));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body).id).toBe(id);
    expect(answer).toEqual(await answerOf(whole, pathOf(path)));
  });

  test.each([
    "/QUESTIONS/1-x",
    "/%71uestions/1-x",
    "/questions/",
    "/questions/1-x//",
    "/questions//1-x",
    "//questions",
    "/account/two-factor/",
    "/a/b/c/d/e/f/g/h",
    "/questions/1/a/b/c/d/e/f",
    "/questions/1/no-such-act",
    "/questionsx",
    "/owner/staff/ada/",
    "/%E0%A4%A",
    "/%E0%A4%A/1",
    "/questions/%E0%A4%A",
    "/robots.txt/more",
    "/*",
    "/.data/1",
    "/?index",
  ])("%s", async (path) => {
    expect(await answerOf(sliced, path)).toEqual(await answerOf(whole, path));
  });
});

describe("the data of a page comes from its slice as from all routes", () => {
  test.each([
    ...answering.filter(({ id }) => id !== "root").map(({ path }) => (path === "" ? "/_root" : pathOf(path))),
    "/no/such/page",
    "/questions/1/no-such-act",
  ])("%s.data", async (path) => {
    expect(await answerOf(sliced, `${path}.data`)).toEqual(await answerOf(whole, `${path}.data`));
  });
});

test("while the site is being worked on, every request meets the build of that moment", async () => {
  let built = 0;
  const handle = createSlicedHandler(async () => {
    built++;
    return build;
  }, "development");
  await answerOf(handle, "/questions");
  await answerOf(handle, "/questions");
  expect(built).toBe(2);
});
