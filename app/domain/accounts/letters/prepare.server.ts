import { and, eq, isNull } from "drizzle-orm";
import { LINK_HOURS } from "#app/domain/accounts/limits";
import { mintToken } from "#app/domain/accounts/tokens.server";
import type { LetterFacts } from "#app/lib/letters/write-letter.server";
import { confirmEmailPath, finishSignUpPath, invitationPath, resetPasswordPath, signInPath } from "#app/lib/paths";
import { type Db, inTransaction } from "#app/platform/db.server";
import { invitations, type Language, type PersonId, people } from "#db/schema/index";
import type { LetterRequest } from "./request.server";

/** What is needed to write a letter: whom to, in which language, and what it says. */
export type PreparedLetter = { to: string; language: Language; facts: LetterFacts };

/** Where the letter is written: how paths become whole addresses, and the moment. */
type Desk = { link: (path: string) => string; requestedAt: Date; now: Date };

/**
 * What the letter that was asked for says as things are now. Its link is made here, and older ones of its kind are dead.
 * Null when there is nobody to write to, which only the reader of the mailbox may notice.
 */
export async function prepareLetter(db: Db, request: LetterRequest, desk: Desk): Promise<PreparedLetter | null> {
  return inTransaction(db, (tx) => prepare(tx, request, desk));
}

async function prepare(tx: Db, request: LetterRequest, desk: Desk): Promise<PreparedLetter | null> {
  switch (request.kind) {
    case "sign-up":
      return signUpLetter(tx, request, desk);
    case "reset-password":
      return resetLetter(tx, request.email, desk);
    case "change-email":
      return changeEmailLetter(tx, request, desk);
    case "invitation":
      return invitationLetter(tx, request.invitationId, desk);
    default:
      return newsLetter(tx, request, desk);
  }
}

const account = {
  id: people.id,
  name: people.name,
  handle: people.handle,
  email: people.email,
  language: people.language,
};

/** The account at an address. Letters go to the address as it stands there: what somebody typed may only look like it. */
async function accountOf(tx: Db, typed: string) {
  const [row] = await tx.select(account).from(people).where(eq(people.email, typed));
  return row?.email ? { ...row, email: row.email } : null;
}

async function personOf(tx: Db, id: PersonId) {
  const [row] = await tx
    .select(account)
    .from(people)
    .where(and(eq(people.id, id), isNull(people.leftAt)));
  return row ?? null;
}

async function signUpLetter(
  tx: Db,
  { email, language, next, guestHash, invitedBy }: Extract<LetterRequest, { kind: "sign-up" }>,
  desk: Desk,
): Promise<PreparedLetter> {
  const known = await accountOf(tx, email);
  if (known) return accountExistsLetter(tx, known, desk);
  const secret = await mintToken(tx, { kind: "sign-up", email, next, guestHash }, desk.now);
  const link = desk.link(finishSignUpPath(secret, invitedBy));
  return { to: email, language, facts: { kind: "sign-up", link, linkHours: LINK_HOURS["sign-up"] } };
}

async function accountExistsLetter(
  tx: Db,
  { id, email: to, language }: { id: PersonId; email: string; language: Language },
  desk: Desk,
): Promise<PreparedLetter> {
  const link = await resetLink(tx, id, desk);
  const signInLink = desk.link(signInPath());
  const linkHours = LINK_HOURS["reset-password"];
  return { to, language, facts: { kind: "account-exists", signInLink, link, linkHours } };
}

async function resetLetter(tx: Db, typed: string, desk: Desk): Promise<PreparedLetter | null> {
  const person = await accountOf(tx, typed);
  if (!person) return null;
  const link = await resetLink(tx, person.id, desk);
  const linkHours = LINK_HOURS["reset-password"];
  return {
    to: person.email,
    language: person.language,
    facts: { kind: "reset-password", name: person.name, link, linkHours },
  };
}

const resetLink = async (tx: Db, personId: PersonId, { link, now }: Desk) =>
  link(resetPasswordPath(await mintToken(tx, { kind: "reset-password", personId }, now)));

async function changeEmailLetter(
  tx: Db,
  { personId, email }: Extract<LetterRequest, { kind: "change-email" }>,
  desk: Desk,
): Promise<PreparedLetter | null> {
  const holder = await accountOf(tx, email);
  if (holder) return accountExistsLetter(tx, holder, desk);
  const person = await personOf(tx, personId);
  if (!person) return null;
  const secret = await mintToken(tx, { kind: "change-email", personId, email }, desk.now);
  const link = desk.link(confirmEmailPath(secret));
  const linkHours = LINK_HOURS["change-email"];
  const { handle, language } = person;
  return { to: email, language, facts: { kind: "change-email", handle, link, linkHours } };
}

async function invitationLetter(tx: Db, invitationId: number, desk: Desk): Promise<PreparedLetter | null> {
  const [row] = await tx
    .select({ email: invitations.email, role: invitations.role, inviter: people.name, language: people.language })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.inviterId))
    .where(and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)));
  if (!row || row.role === "member") return null;
  const link = desk.link(invitationPath(await mintToken(tx, { kind: "invitation", invitationId }, desk.now)));
  const { email, role, inviter, language } = row;
  return {
    to: email,
    language,
    facts: { kind: "invitation", inviter, role, link, linkDays: LINK_HOURS.invitation / 24 },
  };
}

async function newsLetter(
  tx: Db,
  request: Extract<LetterRequest, { kind: "email-changed" | "password-changed" | "two-factor-changed" }>,
  { link, requestedAt: at }: Desk,
): Promise<PreparedLetter | null> {
  const person = await personOf(tx, request.personId);
  const to = request.kind === "email-changed" ? request.oldEmail : person?.email;
  if (!person || !to) return null;
  const { name, language } = person;
  const resetLink = link(resetPasswordPath());
  if (request.kind === "email-changed") return { to, language, facts: { kind: request.kind, name, at } };
  if (request.kind === "password-changed") return { to, language, facts: { kind: request.kind, name, at, resetLink } };
  return { to, language, facts: { kind: request.kind, name, state: request.state, at, resetLink } };
}
