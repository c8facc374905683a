import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { cleanText } from "#app/lib/clean-text";
import { slugify } from "#app/lib/slug";
import type { Env } from "./env.server";
import type { Log } from "./log.server";

/** One letter to one person, the same words as text and as HTML. */
export type Letter = { to: string; subject: string; text: string; html: string; language?: string };

export type Mail = {
  /** The letter has left the house: the mail server took it, or it lies in the folder. Throws LetterNotSent; sent again, it may arrive twice. */
  send(letter: Letter): Promise<void>;
  /** Ends what is open to the mail server. */
  close(): Promise<void>;
};

/** The mail server did not take a letter. The message names the kind of trouble alone: what a server answers may quote the letter. */
export class LetterNotSent extends Error {
  override name = "LetterNotSent";
}

/** Milliseconds after which a mail server that does not answer is given up; the letter is tried again later. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

/** Seconds for which a mail server that could not be reached is left alone: letters that wait for it must not hold up other work. */
const REST_SECONDS = 60;

/** The one door letters leave by: the server at SMTP_URL, else files in the data folder. */
export function createMail(env: Pick<Env, "SMTP_URL" | "MAIL_FROM" | "DATA_FOLDER">, log: Log): Mail {
  return env.SMTP_URL ? mailServer(env.SMTP_URL, env.MAIL_FROM) : mailFolder(mailFolderOf(env), env.MAIL_FROM, log);
}

/** Where letters lie that no mail server takes. */
export const mailFolderOf = ({ DATA_FOLDER }: Pick<Env, "DATA_FOLDER">) => path.resolve(DATA_FOLDER, "mail");

function mailServer(url: string, from: string): Mail {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, ...PATIENCE });
  let restsUntil = 0;
  return {
    async send(letter) {
      const message = messageOf(letter, from);
      if (Date.now() < restsUntil)
        throw new LetterNotSent("a letter was not sent: the mail server could not be reached");
      try {
        await transport.sendMail(message);
      } catch (error) {
        if (isSilence(error)) restsUntil = Date.now() + REST_SECONDS * 1000;
        throw new LetterNotSent(`a letter was not sent: ${troubleOf(error)}`);
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** What went wrong in the words of the protocol: "EENVELOPE 550". */
function troubleOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter((part) => part !== undefined).join(" ") || "for an unknown reason";
}

/** Whether the server gave no answer at all, not even a refusal. */
const isSilence = (error: unknown): boolean => (error as { responseCode?: number }).responseCode === undefined;

function mailFolder(folder: string, from: string, log: Log): Mail {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter) {
      const { message } = await transport.sendMail(messageOf(letter, from));
      const file = path.join(folder, fileNameOf(letter, new Date()));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Renamed when it is whole: whoever watches the folder never reads half a letter.
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
      log.info({ file }, "no mail server is set: a letter lies in a file");
    },
    async close() {},
  };
}

/** Names sort by time and tell what the letter is, not whom it is for. */
function fileNameOf({ subject }: Letter, now: Date): string {
  const moment = now.toISOString().replaceAll(":", "-").replace("Z", "");
  return `${moment}-${slugify(subject, "letter")}-${randomBytes(3).toString("hex")}.eml`;
}

function messageOf({ to, subject, text, html, language }: Letter, from: string): SendMailOptions {
  return {
    from,
    to: { name: "", address: plainAddress(to) },
    subject: oneLine(subject),
    text,
    html,
    headers: {
      // Out-of-office replies and their kind stay away.
      "Auto-Submitted": "auto-generated",
      ...(language ? { "Content-Language": oneLine(language) } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A header is one line: a line end in it would begin another header. */
const oneLine = (text: string) =>
  cleanText(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** An address that every mail server reads as the same one recipient. Throws LetterNotSent for quotes, spaces, lists and comments. */
function plainAddress(address: string): string {
  if (!/^[^\s\p{Cc}"(),:;<>@[\\\]]+@[^\s\p{Cc}"(),:;<>@[\\\]]+$/u.test(address))
    throw new LetterNotSent("a letter was not sent: its address is not a plain one");
  return address;
}
