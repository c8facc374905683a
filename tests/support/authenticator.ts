import { TOTP } from "otpauth";
import { beginTwoFactor, confirmTwoFactor, findPendingSecret } from "#app/domain/accounts/two-factor.server";
import type { Member } from "#app/domain/people/viewer.server";
import type { App } from "#app/web/app.server";
import { PASSWORD } from "./account";

/** The six digits an authenticator app shows at that moment. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret }).generate({ timestamp: now.getTime() });

export const SECONDS_PER_CODE = 30;

/** The member set up an authenticator some minutes ago; gives its secret and the recovery codes. */
export async function withAuthenticator({ db, seal }: Pick<App, "db" | "seal">, member: Member) {
  await beginTwoFactor(db, seal, member, { password: PASSWORD });
  const secret = await findPendingSecret(db, seal, member);
  if (secret === null) throw new Error("nothing is being set up");
  const then = new Date(Date.now() - 10 * 60_000);
  const codes = await confirmTwoFactor(db, seal, member, { code: codeAt(secret, then) }, then);
  return { secret, codes };
}
