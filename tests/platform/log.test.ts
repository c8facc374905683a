import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog, loggedPath } from "#app/platform/log.server";
import { people } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

/** What a log writes. */
function listen() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog("info", stream), written: () => lines.join("") };
}

test("secrets are blotted out wherever they stand", () => {
  const { log, written } = listen();
  log.info(
    {
      password: "canary1",
      headers: { cookie: "canary2", "set-cookie": "canary3" },
      form: { fields: { email: "canary4" } },
    },
    "request",
  );
  expect(written()).not.toContain("canary");
  expect(written().match(/\[secret\]/g)).toHaveLength(4);
});

test("a failed statement is told without the values it carried", async () => {
  const { db } = database.current;
  const { log, written } = listen();
  await make.person(db, "ada");
  const twice = db
    .insert(people)
    .values({ handle: "ada", name: "Note: canary-name", email: "canary@example.com", passwordHash: "canary-hash" });
  log.error({ err: await twice.catch((error: unknown) => error) }, "a request failed");
  expect(written()).toContain("Failed query: insert into");
  expect(written()).toContain("people_handle_unique");
  expect(written()).not.toContain("canary");
});

test("a path is written without its query and without the secret of a link", () => {
  expect(loggedPath("/setup/s3cret?x=1")).toBe("/setup/[secret]");
  for (const room of ["sign-up", "reset-password", "account/email", "invitations"])
    expect(loggedPath(`/${room}/s3cret.data?x=1`)).toBe(`/${room}/[secret]`);
  expect(loggedPath("/search?q=private")).toBe("/search");
  expect(loggedPath("/questions/12-x")).toBe("/questions/12-x");
});
