import { parse, serialize } from "cookie";
import {
  adoptDrafts,
  type DraftOwner,
  dropDraft,
  findDraft,
  type Kept,
  keepDraft,
  keepTyped,
} from "#app/domain/drafts/keep.server";
import { DRAFT_MAX_CHARS, GUEST_DRAFT_RATE, TYPED_DRAFT_RATE } from "#app/domain/drafts/limits";
import type { Member } from "#app/domain/people/viewer.server";
import { placeOf } from "#app/lib/writing-places";
import { hashSecret, newSecret } from "#app/platform/secret.server";
import type { PersonId } from "#db/schema/index";
import { SECRET_FIELDS, type SentForm } from "./form.server";
import { pageOf } from "./page-of.server";
import type { Reading } from "./respond.server";

const COOKIE = "draft";
const COOKIE_DAYS = 1;
/** Fields that are no words of the writer. */
const NOT_WORDS = new Set(["enhanced", "leave", "seen", "kept", "place", "base", "savedAt", ...SECRET_FIELDS]);

const secretOf = (request: Request) => parse(request.headers.get("Cookie") ?? "")[COOKIE];

/** What a guest typed waits for them at the page it was typed on, behind a secret in their cookie. */
export async function keepForGuest(
  work: Pick<Reading, "app" | "db" | "request" | "context">,
  form: SentForm,
): Promise<void> {
  const fields = wordsOf(form.fields);
  if (fields === null) return;
  await work.app.limits.count(GUEST_DRAFT_RATE, work.context.ip);
  const secret = secretOf(work.request) ?? newSecret();
  await keepDraft(work.db, { guestHash: hashSecret(secret) }, placeOf(pageOf(work.request)), fields);
  const secure = work.app.env.ORIGIN?.startsWith("https:") ?? false;
  work.context.cookies.push(
    serialize(COOKIE, secret, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: COOKIE_DAYS * 86_400 }),
  );
}

/** What a member sent and that was not taken yet waits for them at the page they sent it from. */
export async function keepSent(
  work: Pick<Reading, "db" | "url">,
  actor: Member,
  fields: Record<string, unknown>,
): Promise<void> {
  const words = wordsOf(Object.entries(fields));
  if (words) await keepDraft(work.db, { personId: actor.id }, placeOf(work.url.pathname), words);
}

/** What stands in the database for the key this guest's browser holds to what they typed; null when it holds none. */
export function guestHashOf(request: Request): string | null {
  const secret = secretOf(request);
  return secret === undefined ? null : hashSecret(secret);
}

/** What stands in the fields that are for words; null when there are none, or more than a draft may weigh. */
function wordsOf(fields: Iterable<[string, unknown]>): Record<string, string> | null {
  const words = Object.fromEntries(
    [...fields].flatMap(([name, value]) => (typeof value === "string" && !NOT_WORDS.has(name) ? [[name, value]] : [])),
  );
  return Object.keys(words).length === 0 || JSON.stringify(words).length > DRAFT_MAX_CHARS ? null : words;
}

/** What a member is typing at a place waits for them there, on whatever device they go on. Null when it is too much to keep. Throws TooMany. */
export async function keepWhileTyping(
  work: Pick<Reading, "app" | "db">,
  actor: Member,
  { place, base, fields }: { place: string; base: Date | null; fields: Record<string, unknown> },
): Promise<Kept | null> {
  await work.app.limits.count(TYPED_DRAFT_RATE, String(actor.id));
  const words = wordsOf(Object.entries(fields));
  return words && keepTyped(work.db, actor.id, place, { fields: words, base });
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

/**
 * What the viewer once typed into the form on this page and did not publish, by the names of its fields, and under
 * `savedAt` when that was, in milliseconds; null when nothing.
 */
export async function draftFor(
  work: Pick<Reading, "db" | "request" | "viewer" | "url">,
): Promise<Record<string, string> | null> {
  const owner = ownerOf(work);
  const draft = owner && (await findDraft(work.db, owner, placeOf(work.url.pathname)));
  return draft && { ...draft.fields, savedAt: String(draft.savedAt.getTime()) };
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
