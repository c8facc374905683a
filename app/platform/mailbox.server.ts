import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A letter as it lies in the folder. */
export type FiledLetter = { file: string; to: string; subject: string; at: Date; text: string; html: string };

export type Mailbox = {
  /** The newest letters, newest first. */
  list(): Promise<FiledLetter[]>;
  /** The letter in this file; null when there is none. */
  read(file: string): Promise<FiledLetter | null>;
};

/** Letters shown on one page. */
const MOST_LISTED = 50;

/** Reads the folder that letters are laid into where there is no mail server. */
export function openMailbox(folder: string): Mailbox {
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  const parse = async (file: string) => parseLetter(file, await readFile(path.join(folder, file)));
  return {
    async list() {
      return Promise.all((await names()).reverse().slice(0, MOST_LISTED).map(parse));
    },
    async read(file) {
      return (await names()).includes(file) ? parse(file) : null;
    },
  };
}

async function parseLetter(file: string, message: Buffer): Promise<FiledLetter> {
  // The parser is there for development alone; a server in production never comes here and goes without it.
  const { simpleParser } = await import("mailparser");
  const { to, subject = "", date, text = "", html } = await simpleParser(message);
  return {
    file,
    to: to && "text" in to ? to.text : "",
    subject,
    at: date ?? new Date(0),
    text,
    html: html || "",
  };
}
