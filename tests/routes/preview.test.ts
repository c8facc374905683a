import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { BODY_MAX_CHARS } from "#app/domain/questions/limits";
import { action } from "#app/routes/preview";
import { questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const path = "/preview";
const htmlOf = async (data: unknown) =>
  data instanceof Response ? ((await data.json()) as { html: string }).html : null;

test.each([
  "Plain, **bold** and `code`\nnext line",
  "@bo_ and @nobody, see https://example.com and [here](/questions)",
  "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n> quote\n\n1. one\n2. two",
])("the preview of %j is what gets published", async (body) => {
  const { db, app: site } = app.current;
  const { data } = await post(site, action, { path, as: cast.ada, fields: { body } });
  const id = await make.question(db, cast.ada, { body });
  const [published] = await db.select({ html: questions.html }).from(questions).where(eq(questions.id, id));
  expect(await htmlOf(data)).toBe(published?.html);
});

test("a guest gets a preview too", async () => {
  const { data } = await post(app.current.app, action, { path, fields: { body: "Hello" } });
  expect(await htmlOf(data)).toBe("<p>Hello</p>\n");
});

test("a text longer than a post may be is not rendered", async () => {
  const outcome = await post(app.current.app, action, {
    path,
    as: cast.ada,
    fields: { body: "x".repeat(BODY_MAX_CHARS + 1) },
  });
  expect(outcome.status).toBe(422);
});

test("one person gets sixty previews a minute, whatever others do", async () => {
  const { app: site } = app.current;
  const ask = (as: typeof cast.lea) => post(site, action, { path, as, fields: { body: "Hello" } });
  const statuses: number[] = [];
  for (let n = 0; n < 61; n++) statuses.push((await ask(cast.lea)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  expect((await ask(cast.mo_)).status).toBe(200);
});
