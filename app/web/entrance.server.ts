import { redirectDocument } from "@remix-run/node";
import { SIGN_IN_ACCOUNT_RATE, SIGN_IN_RATE } from "#app/domain/accounts/limits";
import { markSignIn } from "#app/domain/fair-play/marks.server";
import { secondStepPath } from "#app/lib/paths";
import { hashSecret } from "#app/platform/secret.server";
import type { PersonId } from "#db/schema/index";
import { adoptGuestDrafts } from "./draft.server";
import type { Reading } from "./respond.server";
import { asksForCode } from "./second-step.server";

/** An account is counted by a hash of its address: the table of counts is then no list of addresses. */
const accountKey = hashSecret;

/** Counts one try to sign in, by the visitor's address and by the account tried, whether there is such an account or not. Throws TooMany. */
export async function countSignIn({ app, context }: Pick<Reading, "app" | "context">, email: string): Promise<void> {
  await app.limits.count(SIGN_IN_RATE, context.ip);
  await app.limits.count(SIGN_IN_ACCOUNT_RATE, accountKey(email));
}

type Entering = Pick<Reading, "app" | "db" | "request" | "context">;

/**
 * The one door in, for whoever has shown who they are: leads them on to `next`, signed in on a token nobody has seen, while
 * the one they came with is dead; what they typed as a guest is theirs. Whoever set up a second proof is first asked for a
 * code, and not signed in before. `passwordHash` is the one their password was found to
 * fit. Throws Conflict when the account has another by now.
 */
export async function letIn(
  work: Entering,
  personId: PersonId,
  next: string,
  passwordHash: string | null = null,
): Promise<Response> {
  if (await asksForCode(work, personId)) return redirectDocument(secondStepPath(next), 303);
  await startSession(work, personId, passwordHash);
  return redirectDocument(next, 303);
}

/** This browser goes on as this person, on a token nobody has seen; the one it came with is dead. */
export async function startSession(
  work: Entering,
  personId: PersonId,
  passwordHash: string | null = null,
): Promise<void> {
  const { app, request, context } = work;
  const userAgent = request.headers.get("User-Agent");
  const cookie = await app.sessions.start(personId, { userAgent, passwordHash });
  await app.sessions.end(request.headers.get("Cookie"));
  context.cookies.push(cookie);
  await markSignIn(app.db, app.seal, personId, { ip: context.ip, userAgent }, new Date());
  await adoptGuestDrafts(work, personId);
}

/** Forgets the tries at the account of this address: whoever signed in is no guesser. */
export const forgetTries = ({ app }: Pick<Reading, "app">, email: string): Promise<void> =>
  app.limits.forget(SIGN_IN_ACCOUNT_RATE, accountKey(email));
