import type { Db } from "#app/platform/db.server";
import { enqueue, type JobPayload } from "#app/platform/queue.server";
import type { Language, PersonId } from "#db/schema/index";

/** A letter that is wanted. It names whom it is for and never a secret: those are made when it is written. */
export type LetterRequest =
  /** To whoever reads this address: the way to an account, or the word that there is one. */
  | {
      kind: "sign-up";
      email: string;
      language: Language;
      next: string | null;
      guestHash: string | null;
      /** The handle of the member by whose link they came: the letter may be opened on another device. */
      invitedBy?: string | null;
    }
  /** To the account of this address; nobody gets one when there is none. */
  | { kind: "reset-password"; email: string }
  /** To the new address of somebody who wants to change theirs. */
  | { kind: "change-email"; personId: PersonId; email: string }
  /** To the address an account had before. */
  | { kind: "email-changed"; personId: PersonId; oldEmail: string }
  | { kind: "password-changed"; personId: PersonId }
  | { kind: "two-factor-changed"; personId: PersonId; state: "on" | "off" }
  | { kind: "invitation"; invitationId: number };

/** Has a letter written and sent after this transaction has committed; it is sent again when the mail server did not take it. */
export async function requestLetter(tx: Db, letter: LetterRequest, now = new Date()): Promise<void> {
  await enqueue(tx, "send-letter", { ...letter, requestedAt: now.toISOString() });
}

/** The request in a job's payload, and when it was made. */
export function readLetterRequest(payload: JobPayload): { request: LetterRequest; requestedAt: Date } {
  const { requestedAt, ...request } = payload;
  return { request: request as LetterRequest, requestedAt: new Date(String(requestedAt)) };
}
