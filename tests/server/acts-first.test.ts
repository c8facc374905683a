import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { actingFirst } from "#app/server/acts-first.server";
import { answering, pathOf, stubBuild } from "#tests/support/stub-build";

const ORIGIN = "http://goodturn.test";

type Args = { request: Request; params: object; context: AppLoadContext };
type Act = (args: Args) => unknown;

/** A build whose every route acts so, once a request, as the site's own do. */
const buildOf = (act: (id: string) => Act): ServerBuild =>
  stubBuild(({ id }) => ({
    action: (args: Args) => (args.context.acted ??= Promise.resolve().then(() => act(id)(args))),
    loader: () => null,
  }));

async function answerOf(handle: ReturnType<typeof createRequestHandler>, path: string) {
  const body = new URLSearchParams({ word: "thanks" });
  // why: no page is drawn and nothing is read here.
  const context = {} as AppLoadContext;
  const response = await handle(new Request(new URL(path, ORIGIN), { method: "POST", body }), context);
  return { status: response.status, headers: [...response.headers], text: await response.text() };
}

const forms = answering.filter(({ id }) => id !== "root").map(({ path }) => pathOf(path));

test.each([...forms, "/no/such/page", "/questions/%E0%A4%A", "/?index", "/questions?index"])(
  "a form sent to %s comes to the same as by Remix, done by the same route",
  async (path) => {
    const done: string[] = [];
    const build = buildOf((id) => async ({ request, params }) => {
      done.push(`${id} ${JSON.stringify(params)} ${(await request.formData()).get("word")}`);
      return new Response(null, { status: 303, headers: { Location: "/there", "Set-Cookie": "notice=asked" } });
    });
    const remix = createRequestHandler(build, "test");
    const [whole, first] = [await answerOf(remix, path), await answerOf(actingFirst(build, remix), path)];
    expect(first).toEqual(whole);
    expect(done[1]).toBe(done[0]);
  },
);

test("what leads nowhere else is carried out once, and goes on to Remix with its outcome", async () => {
  let times = 0;
  const build = buildOf(() => async ({ request }) => {
    times++;
    return Response.json({ word: (await request.formData()).get("word") });
  });
  const handled = actingFirst(build, createRequestHandler(build, "test"));
  expect((await answerOf(handled, "/preview")).text).toBe('{"word":"thanks"}');
  expect(times).toBe(1);
});

test("whoever has to go elsewhere first is sent there, and the form is not carried out again", async () => {
  let times = 0;
  const build = buildOf(() => () => {
    times++;
    throw new Response(null, { status: 303, headers: { Location: "/sign-in" } });
  });
  const answer = await answerOf(actingFirst(build, createRequestHandler(build, "test")), "/questions/1/vote");
  expect([answer.status, new Map(answer.headers as [string, string][]).get("location"), times]).toEqual([
    303,
    "/sign-in",
    1,
  ]);
});
