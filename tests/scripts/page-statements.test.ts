import os from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPageReader, type PageReader, sendAgain } from "#scripts/page-statements";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let reader: PageReader;
let ada: Awaited<ReturnType<typeof make.cast>>["ada"];
beforeAll(async () => {
  const { db, connection } = database.current;
  ({ ada } = await make.cast(db));
  await make.question(db, ada, { title: "Which plan works in Norway?" });
  reader = await openPageReader(connection, os.tmpdir());
});
afterAll(() => reader?.close());

test("a page is read as its visitor would, with the statements it took", async () => {
  const asGuest = await reader.read({ path: "/questions" });
  expect(asGuest).toMatchObject({ status: 200, html: expect.stringContaining("Which plan works in Norway?") });
  const asAda = await reader.read({ path: "/questions", cookie: await reader.signIn(ada.id) });
  expect(asAda.html).toContain("/people/ada");
  expect(asAda.statements.length).toBeGreaterThan(asGuest.statements.length);
});

test("what was sent can be sent again alone", async () => {
  const { statements } = await reader.read({ path: "/search?q=norway", cookie: await reader.signIn(ada.id) });
  for (const statement of statements)
    await expect(sendAgain(database.current.connection, statement)).resolves.toBeDefined();
});
