import { Refused } from "#app/domain/imports/refused";
import { cleanText } from "#app/lib/clean-text";
import type { Row } from "./read-rows.server";

/** Beyond any score a post ever had; a file that says more is wrong, and would bring as many votes. */
const MOST_SCORE = 100_000;
/** The largest number an integer column holds. */
const MOST_COUNT = 2_147_483_647;

/** A whole number; null when the row does not say one. */
export function readNumber(row: Row, name: string): number | null {
  const text = row[name] ?? "";
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The row's own id. Throws Refused. */
export function readId(row: Row): number {
  const id = readNumber(row, "Id");
  if (id === null) throw new Refused("it has no Id that is a number");
  return id;
}

/** A count such as ViewCount; 0 when there is none. */
export const readCount = (row: Row, name: string) => Math.min(MOST_COUNT, Math.max(0, readNumber(row, name) ?? 0));

/** Throws Refused when it is no number, or beyond all reason. */
export function readScore(row: Row): number {
  const score = row.Score === undefined ? 0 : readNumber(row, "Score");
  if (score === null) throw new Refused("its Score is not a number");
  if (Math.abs(score) > MOST_SCORE) throw new Refused(`its Score is beyond ${MOST_SCORE.toLocaleString("en")}`);
  return score;
}

/** A moment in UTC, which dumps do not say; null when there is none. */
export function readMoment(row: Row, name: string): Date | null {
  const [, date] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?)Z?$/.exec(row[name] ?? "") ?? [];
  const moment = date ? new Date(`${date}Z`) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}

/** Throws Refused when the row does not say when it was written. */
export function readCreated(row: Row): Date {
  const created = readMoment(row, "CreationDate");
  if (!created) throw new Refused("its CreationDate is not a date");
  return created;
}

/** The tags of a post, each once: `<a><b>` as older dumps write them, `|a|b|` as newer ones do. */
export function readTags(row: Row): string[] {
  const names = (row.Tags ?? "").split(/[<>|]/).map((name) => cleanText(name).trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** A name or a title on one line, with nothing in it that would turn round what stands beside it. */
export const readLine = (text: string) =>
  cleanText(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();

/** The text's first characters, as people count them. */
export const cut = (text: string, most: number) => Array.from(text).slice(0, most).join("").trim();

/** The attributes that name somebody: by an id of Users.xml, and by a name alone where the account is gone. */
const WHO = {
  owner: ["OwnerUserId", "OwnerDisplayName"],
  editor: ["LastEditorUserId", "LastEditorDisplayName"],
  commenter: ["UserId", "UserDisplayName"],
} as const;
export type Who = keyof typeof WHO;

/** The name the row gives somebody; "" when it gives none. */
export const readName = (row: Row, who: Who) => readLine(row[WHO[who][1]] ?? "");

/** Who did it, in the source's terms: the key of their origin. Null when nobody can be told. */
export function readAuthor(row: Row, who: Who): string | null {
  const id = row[WHO[who][0]];
  if (id !== undefined && /^-?\d{1,15}$/.test(id)) return id;
  const name = readName(row, who);
  return name === "" ? null : `name:${name}`;
}

/** Who wrote posts and comments of which nobody can be told any longer. */
export const FORMER_MEMBER = "former-member";
