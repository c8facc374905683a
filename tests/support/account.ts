import { signUp } from "#app/domain/accounts/join.server";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import type { Outcome } from "./request";

export const PASSWORD = "tern gannet puffin";

/** Somebody who can sign in with PASSWORD, at `<handle>@example.com`. */
export async function account(db: Db, handle: string): Promise<PersonId> {
  const id = await signUp(db, { name: handle, handle, email: `${handle}@example.com`, password: PASSWORD });
  if (id === null) throw new Error("this address has an account already");
  return id;
}

/** The cookie header a browser sends back after this answer, of the cookies that were set and not cleared. */
export function cookieHeader({ cookies }: Pick<Outcome, "cookies">): string {
  const kept = new Map<string, string>();
  for (const cookie of cookies) {
    const [pair = "", ...attributes] = cookie.split(/;\s*/);
    const [name = ""] = pair.split("=");
    if (attributes.includes("Max-Age=0")) kept.delete(name);
    else kept.set(name, pair);
  }
  return [...kept.values()].join("; ");
}
