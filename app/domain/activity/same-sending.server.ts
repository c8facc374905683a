import { createHash } from "node:crypto";
import { and, type Column, eq, gt, inArray } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { DAY_MS } from "#app/lib/time";

/** Something sent to be posted, as it is told from everything else. */
export type Sending = { formKey: string; authorId: number; keys: string[]; since: Date };

/**
 * The same words by the same person at the same place within 24 hours are the same post. `sent` is the place and the words
 * as they will be stored, its fields always in the same order. What is posted bears the `formKey`, a hash of it and of the
 * UTC day: of two that are sent at once the database takes one. A verb that deletes a post takes the key from it, so that
 * its words may be posted again.
 */
export function sendingOf(author: Member, sent: Record<string, unknown>, now: Date): Sending {
  const today = Math.floor(now.getTime() / DAY_MS);
  const keyOn = (day: number) =>
    createHash("sha256")
      .update(JSON.stringify([day, sent]))
      .digest("hex")
      .slice(0, 32);
  const formKey = keyOn(today);
  // Before midnight the same words had the key of that day.
  const keys = [formKey, keyOn(today - 1)];
  return { formKey, authorId: author.id, keys, since: new Date(now.getTime() - DAY_MS) };
}

/** Whether a post is what this sending has become already. */
export const isOf = (
  { authorId, keys, since }: Sending,
  post: { authorId: Column; formKey: Column },
  postedAt: Column,
) => and(eq(post.authorId, authorId), inArray(post.formKey, keys), gt(postedAt, since));
