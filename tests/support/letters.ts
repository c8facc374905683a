import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";

/** A letter as its reader's mail program shows it. */
export type ReadLetter = { to: string; subject: string; text: string; html: string; language: string | null };

/** The letters that lie in a data folder's mail, oldest first. */
export async function readLetters(dataFolder: string): Promise<ReadLetter[]> {
  const folder = path.join(dataFolder, "mail");
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map(async (name) => readLetter(await readFile(path.join(folder, name)))));
}

/** What a mail program makes of a message. */
export async function readLetter(message: Buffer | string): Promise<ReadLetter> {
  const { to, subject = "", text = "", html, headers } = await simpleParser(message);
  const language = headers.get("content-language");
  return {
    to: to && "text" in to ? to.text : "",
    subject,
    text,
    html: html || "",
    language: typeof language === "string" ? language : null,
  };
}

/** The path and the secret of the first link into `room` in the letter. */
export function linkIn(letter: ReadLetter | undefined, room: string): { link: string; path: string; secret: string } {
  const link = letter?.text.match(new RegExp(`https?://\\S+${room}/[\\w-]+(?:\\?[\\w=&-]+)?`))?.[0];
  if (!link) throw new Error(`no link to ${room} in: ${letter?.text}`);
  const { pathname, search } = new URL(link);
  return { link, path: `${pathname}${search}`, secret: pathname.split("/").at(-1) ?? "" };
}
