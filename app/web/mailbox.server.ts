import { NotFound } from "#app/lib/errors";
import type { Env } from "#app/platform/env.server";
import { mailFolderOf } from "#app/platform/mail.server";
import { type Mailbox, openMailbox } from "#app/platform/mailbox.server";
import type { App } from "./app.server";

/** Letters are anybody's to read only on a developer's own machine, where no mail server takes them. */
export const hasMailbox = (env: Env): boolean => env.NODE_ENV === "development" && env.SMTP_URL === undefined;

/** The letters that went nowhere else. Throws NotFound anywhere but in development. */
export function mailboxOf({ env }: App): Mailbox {
  if (!hasMailbox(env)) throw new NotFound();
  return openMailbox(mailFolderOf(env));
}
