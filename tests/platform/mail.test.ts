import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "#app/platform/log.server";
import { createMail, type Letter, LetterNotSent, type Mail } from "#app/platform/mail.server";
import { readLetter } from "#tests/support/letters";
import { useMailServer } from "#tests/support/mail-server";

const FROM = "Tern <community@tern.example>";
const server = useMailServer();
const state = { folder: "", written: "" };
const doors = {} as Record<
  "server" | "folder",
  { mail: Mail; last: () => Promise<string>; count: () => Promise<number> }
>;

const log = createLog(
  "info",
  new Writable({
    write(chunk, _encoding, done) {
      state.written += chunk;
      done();
    },
  }),
);

const files = async () => (await readdir(path.join(state.folder, "mail")).catch(() => [])).sort();

beforeAll(async () => {
  state.folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-mail-"));
  const env = { MAIL_FROM: FROM, DATA_FOLDER: state.folder };
  doors.server = {
    mail: createMail({ ...env, SMTP_URL: server.current.url }, log),
    last: async () => server.current.arrived.at(-1)?.raw ?? "",
    count: async () => server.current.arrived.length,
  };
  doors.folder = {
    mail: createMail({ ...env, SMTP_URL: undefined }, log),
    last: async () => readFile(path.join(state.folder, "mail", (await files()).at(-1) ?? ""), "utf8"),
    count: async () => (await files()).length,
  };
});
afterAll(async () => {
  for (const { mail } of Object.values(doors)) await mail.close();
  await rm(state.folder, { recursive: true, force: true });
});

const letter = (more: Partial<Letter> = {}): Letter => ({
  to: "ada@example.com",
  subject: "Finish joining",
  text: "Open https://tern.example/sign-up/s3cret\n",
  html: '<p>Open <a href="https://tern.example/sign-up/s3cret">this</a></p>',
  ...more,
});

const headersOf = (raw: string) => (raw.split(/\r?\n\r?\n/)[0] ?? "").replace(/\r?\n[ \t]+/g, " ");

const both = ["server", "folder"] as const;

test.each(both)("a letter arrives whole, with its words twice, by the %s", async (door) => {
  await doors[door].mail.send(letter({ language: "el" }));
  const raw = await doors[door].last();
  expect(await readLetter(raw)).toMatchObject({
    to: "ada@example.com",
    subject: "Finish joining",
    language: "el",
    text: expect.stringContaining("https://tern.example/sign-up/s3cret"),
    html: expect.stringContaining('href="https://tern.example/sign-up/s3cret"'),
  });
  expect(headersOf(raw)).toMatch(/^From: Tern <community@tern\.example>$/m);
  expect(headersOf(raw)).toMatch(/^Auto-Submitted: auto-generated$/m);
});

test.each(both.flatMap((door) => [[door, "Завершите регистрацию"] as const, [door, "Ολοκλήρωση «εγγραφής»"] as const]))(
  "by the %s words of any script arrive as they were: %s",
  async (door, words) => {
    await doors[door].mail.send(letter({ subject: words, text: words, html: `<p>${words}</p>` }));
    const read = await readLetter(await doors[door].last());
    expect(read.subject).toBe(words);
    expect(read.text.trim()).toBe(words);
    expect(read.html).toContain(words);
  },
);

const ENDS = ["\r\n", "\n", "\r", "\u2028", "\0\r\n", "\u0085", "\r\n\r\n"];

test.each(both.flatMap((door) => ENDS.map((end) => [door, end] as const)))(
  "by the %s nothing in a subject or a language begins another header: %j",
  async (door, end) => {
    const injected = `Hello${end}Bcc: eve@example.com${end}X-Evil: 1`;
    await doors[door].mail.send(letter({ subject: injected, language: `en${end}X-Evil: 2` }));
    const raw = await doors[door].last();
    expect(headersOf(raw)).not.toMatch(/^(bcc|x-evil)/im);
    expect((await readLetter(raw)).subject).toContain("Hello Bcc: eve@example.com");
    if (door === "server") expect(server.current.arrived.at(-1)?.to).toEqual(["ada@example.com"]);
  },
);

test.each(
  both.flatMap((door) =>
    [
      "ada@example.com, eve@example.com",
      "ada@example.com\r\nBcc: eve@example.com",
      '"eve@evil.example x"@example.com',
      "Ada <ada@example.com>",
      "ada@example.com (eve@example.com)",
      "ada@[127.0.0.1]",
      "ada;eve@example.com",
      "group: ada@example.com;",
      "ada",
      "",
    ].map((to) => [door, to] as const),
  ),
)("by the %s an address that may mean somebody else gets nothing: %j", async (door, to) => {
  const before = await doors[door].count();
  await expect(doors[door].mail.send(letter({ to }))).rejects.toThrow(LetterNotSent);
  expect(await doors[door].count()).toBe(before);
});

test("files are named so that they sort by time and tell their subject, and only their owner reads them", async () => {
  await doors.folder.mail.send(letter({ subject: "Aardvark" }));
  await doors.folder.mail.send(letter({ subject: "../../Your new password" }));
  const names = await files();
  expect(names.at(-2)).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}-aardvark-[0-9a-f]{6}\.eml$/);
  expect(names.at(-1)).toMatch(/-your-new-password-[0-9a-f]{6}\.eml$/);
  expect((await stat(path.join(state.folder, "mail", names.at(-1) ?? ""))).mode & 0o077).toBe(0);
});

test("the log tells where the letter lies, and nothing of what it says or whom it is for", async () => {
  await doors.folder.mail.send(letter());
  expect(state.written).toContain((await files()).at(-1));
  expect(state.written).not.toContain("s3cret");
  expect(state.written).not.toContain("ada@example.com");
});

test("what a refusing server answers goes no further than its code: it may quote the letter", async () => {
  server.current.refuse = true;
  const refusal = await doors.server.mail.send(letter()).catch((error: unknown) => error);
  server.current.refuse = false;
  expect(refusal).toBeInstanceOf(LetterNotSent);
  expect(String(refusal)).toContain("554");
  expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toContain("s3cret");
});

test("a server that is not there, or says nothing, is given up, and for a while not even asked", async () => {
  const env = { MAIL_FROM: FROM, DATA_FOLDER: state.folder };
  const nobody = createMail({ ...env, SMTP_URL: "smtp://127.0.0.1:1" }, log);
  await expect(nobody.send(letter())).rejects.toThrow(/ECONNECTION|ESOCKET|ECONNREFUSED/);
  await nobody.close();
  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  const { port } = mute.address() as { port: number };
  const waiting = createMail({ ...env, SMTP_URL: `smtp://127.0.0.1:${port}` }, log);
  await expect(waiting.send(letter())).rejects.toThrow(/ETIMEDOUT/);
  const asked = sockets.length;
  await expect(waiting.send(letter())).rejects.toThrow(LetterNotSent);
  expect(sockets.length).toBe(asked);
  await waiting.close();
  for (const socket of sockets) socket.destroy();
  mute.close();
}, 20_000);
