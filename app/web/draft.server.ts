import { parse, serialize } from "cookie";
import { adoptDrafts, type DraftOwner, dropDraft, findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import type { Rate } from "#app/platform/limits.server";
import { hashSecret, newSecret } from "#app/platform/secret.server";
import type { PersonId } from "#db/schema/index";
import { SECRET_FIELDS, type SentForm } from "./form.server";
import { pageOf } from "./page-of.server";
import type { Reading } from "./respond.server";

const COOKIE = "draft";
const COOKIE_DAYS = 1;
/** What a guest's draft may weigh: the longest post with its title and tags. */
const MOST_CHARS = 40_000;
/** Drafts kept for guests of one address in an hour. */
const GUEST_DRAFT_RATE: Rate = { name: "guest-draft", acts: 20, seconds: 3600 };
/** Drafts thrown away from one address in a minute. */
export const THROW_AWAY_RATE: Rate = { name: "draft", acts: 20, seconds: 60 };
/** Fields that are no words of the writer. */
const NOT_WORDS = new Set(["enhanced", ...SECRET_FIELDS]);

const secretOf = (request: Request) => parse(request.headers.get("Cookie") ?? "")[COOKIE];

/** What a guest typed waits for them at the page it was typed on, behind a secret in their cookie. */
export async function keepForGuest(
  work: Pick<Reading, "app" | "db" | "request" | "context">,
  form: SentForm,
): Promise<void> {
  const fields = Object.fromEntries(
    [...form.fields].flatMap(([name, value]) =>
      typeof value === "string" && !NOT_WORDS.has(name) ? [[name, value]] : [],
    ),
  );
  const weight = JSON.stringify(fields).length;
  if (Object.keys(fields).length === 0 || weight > MOST_CHARS) return;
  await work.app.limits.count(GUEST_DRAFT_RATE, work.context.ip);
  const secret = secretOf(work.request) ?? newSecret();
  await keepDraft(work.db, { guestHash: hashSecret(secret) }, placeOf(pageOf(work.request)), fields);
  const secure = work.app.env.ORIGIN?.startsWith("https:") ?? false;
  work.context.cookies.push(
    serialize(COOKIE, secret, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: COOKIE_DAYS * 86_400 }),
  );
}

/** What stands in the database for the key this guest's browser holds to what they typed; null when it holds none. */
export function guestHashOf(request: Request): string | null {
  const secret = secretOf(request);
  return secret === undefined ? null : hashSecret(secret);
}

/** Whether this guest's browser holds the key to something they typed. */
export const hasGuestDraft = (request: Request): boolean => secretOf(request) !== undefined;

/** What a guest typed becomes theirs when they sign in. */
export async function adoptGuestDrafts(
  work: Pick<Reading, "db" | "request" | "context">,
  personId: PersonId,
): Promise<void> {
  const secret = secretOf(work.request);
  if (!secret) return;
  await adoptDrafts(work.db, hashSecret(secret), personId);
  work.context.cookies.push(serialize(COOKIE, "", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 0 }));
}

/** What the viewer once typed into the form on this page and did not publish; null when nothing. */
export async function draftFor(
  work: Pick<Reading, "db" | "request" | "viewer" | "url">,
): Promise<Record<string, string> | null> {
  const owner = ownerOf(work);
  return owner && findDraft(work.db, owner, placeOf(work.url.pathname));
}

/** Nothing is kept any longer for the form on the page at `path`: the viewer published it or threw it away. */
export async function forgetDraft(work: Pick<Reading, "db" | "request" | "viewer">, path: string): Promise<void> {
  const owner = ownerOf(work);
  if (owner) await dropDraft(work.db, owner, placeOf(path));
}

function ownerOf({ viewer, request }: Pick<Reading, "request" | "viewer">): DraftOwner | null {
  if (viewer) return { personId: viewer.id };
  const secret = secretOf(request);
  return secret ? { guestHash: hashSecret(secret) } : null;
}

/** A page's address without its query: the same form whatever filter or notice it was opened with. */
export const placeOf = (path: string) => path.split("?")[0] ?? path;
