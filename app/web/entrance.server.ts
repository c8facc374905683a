import { SIGN_IN_ACCOUNT_RATE, SIGN_IN_RATE } from "#app/domain/people/limits";
import { hashSecret } from "#app/platform/secret.server";
import type { PersonId } from "#db/schema/index";
import { adoptGuestDrafts } from "./draft.server";
import type { Reading } from "./respond.server";

/** An account is counted by a hash of its address: the table of counts is then no list of addresses. */
const accountKey = hashSecret;

/** Counts one try to sign in, by the visitor's address and by the account tried, whether there is such an account or not. Throws TooMany. */
export async function countSignIn({ app, context }: Pick<Reading, "app" | "context">, email: string): Promise<void> {
  await app.limits.count(SIGN_IN_RATE, context.ip);
  await app.limits.count(SIGN_IN_ACCOUNT_RATE, accountKey(email));
}

/**
 * The visitor is this person from here on: signed in on a token nobody has seen, while the one they came with is dead;
 * what they typed as a guest is theirs.
 */
export async function letIn(
  work: Pick<Reading, "app" | "db" | "request" | "context">,
  personId: PersonId,
): Promise<void> {
  const { app, request, context } = work;
  await app.sessions.end(request.headers.get("Cookie"));
  context.cookies.push(await app.sessions.start(personId));
  await adoptGuestDrafts(work, personId);
}

/** Forgets the tries at the account of this address: whoever signed in is no guesser. */
export const forgetTries = ({ app }: Pick<Reading, "app">, email: string): Promise<void> =>
  app.limits.forget(SIGN_IN_ACCOUNT_RATE, accountKey(email));
