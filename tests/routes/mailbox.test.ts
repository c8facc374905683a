import { describe, expect, test } from "vitest";
import { loader as list } from "#app/routes/mail/list";
import { loader as show } from "#app/routes/mail/show";
import { useApp } from "#tests/support/app";
import { get } from "#tests/support/request";

const letter = { to: "ada@example.com", subject: "Finish joining", text: "Go on", html: "<p>Go <b>on</b></p>" };

describe("in development", () => {
  const app = useApp({ NODE_ENV: "development" });

  test("letters are listed, newest first, and shown", async () => {
    const { mail } = app.current.app;
    await mail.send(letter);
    await mail.send({ ...letter, subject: "Your new password" });
    const { data } = await get(app.current.app, list, { path: "/mail" });
    const { letters } = data as { letters: { file: string; subject: string; to: string }[] };
    expect(letters.map(({ subject }) => subject)).toEqual(["Your new password", "Finish joining"]);
    const file = letters[1]?.file ?? "";
    const shown = await get(app.current.app, show, { path: `/mail/${file}`, params: { letter: file } });
    expect(shown.data).toMatchObject({ ...letter, html: expect.stringContaining("<b>on</b>") });
  });

  test.each(["none.eml", "../demo-password", "..%2Fdemo-password", "", "."])("no other file is: %j", async (file) => {
    const outcome = await get(app.current.app, show, { path: "/mail/x", params: { letter: file } });
    expect(outcome.status).toBe(404);
  });
});

describe.each([
  { NODE_ENV: "production" },
  { NODE_ENV: "test" },
  { NODE_ENV: "development", SMTP_URL: "smtp://127.0.0.1:1" },
] as Record<string, string>[])("with %j", (variables) => {
  const app = useApp(variables);

  test("letters are nobody's to read", async () => {
    if (!variables.SMTP_URL) await app.current.app.mail.send(letter);
    expect((await get(app.current.app, list, { path: "/mail" })).status).toBe(404);
    expect((await get(app.current.app, show, { path: "/mail/x", params: { letter: "x" } })).status).toBe(404);
  });
});
