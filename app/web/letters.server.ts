import { redirect } from "@remix-run/node";
import { type LetterRequest, requestLetter } from "#app/domain/accounts/letters/request.server";
import { LETTER_ASKING_RATE, LETTER_RATE } from "#app/domain/accounts/limits";
import { NotFound, TooMany } from "#app/lib/errors";
import { hashSecret } from "#app/platform/secret.server";
import { hasMailbox } from "./mailbox.server";
import type { Reading } from "./respond.server";

/** A letter to an address that somebody typed into a form. */
type Typed = Extract<LetterRequest, { kind: "sign-up" | "reset-password" | "change-email" }>;

/** What the page then says: the same for every address. */
export type Sent = { sentTo: string; mailbox: boolean };

/**
 * Has the letter written and sent. Whether the address is known is looked up when it is written, so that neither the answer
 * nor its time can tell; past LETTER_RATE nothing is sent, and nobody is told. Throws TooMany for one visitor's many askings.
 */
export async function askForLetter(
  { app, db, context, now }: Pick<Reading, "app" | "db" | "context" | "now">,
  letter: Typed,
): Promise<Sent> {
  await app.limits.count(LETTER_ASKING_RATE, context.ip);
  if (await mayHaveOneMore(app.limits, letter.email)) await requestLetter(db, letter, now);
  return { sentTo: letter.email, mailbox: hasMailbox(app.env) };
}

/** Counts one letter to the address, under a hash: the table of counts is then no list of addresses. */
async function mayHaveOneMore(limits: Reading["app"]["limits"], email: string): Promise<boolean> {
  try {
    await limits.count(LETTER_RATE, hashSecret(email));
    return true;
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}

/** What follows a link's being used; one that died meanwhile leads back to its page, which says so. */
export async function withLivingLink<T>({ url }: Pick<Reading, "url">, use: () => Promise<T>): Promise<T | Response> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof NotFound) return redirect(url.pathname, { status: 303 });
    throw error;
  }
}
