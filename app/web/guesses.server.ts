import { PASSWORD_CHECK_RATE } from "#app/domain/accounts/limits";
import type { Member } from "#app/domain/people/viewer.server";
import type { Reading } from "./respond.server";

/** Runs a verb that asks for the member's password or code, counting the tries: a browser left open is no place to guess. Throws TooMany. */
export async function countingGuesses<T>(
  { app, actor }: Pick<Reading, "app"> & { actor: Member },
  verb: () => Promise<T>,
): Promise<T> {
  await app.limits.count(PASSWORD_CHECK_RATE, String(actor.id));
  const outcome = await verb();
  await app.limits.forget(PASSWORD_CHECK_RATE, String(actor.id));
  return outcome;
}
