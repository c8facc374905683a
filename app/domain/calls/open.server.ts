import { and, eq, inArray } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { requireSpace } from "#app/domain/spaces/named.server";
import { allow } from "#app/lib/errors";
import { slugify } from "#app/lib/slug";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type CallId, calls } from "#db/schema/index";
import { mayCallIn } from "./policy";
import { spanOf } from "./span";

export type CallWords = {
  title: string;
  body: string;
  prompts: readonly string[];
  /** The first and the last day on which it takes ideas, as YYYY-MM-DD. */
  opensOn: string;
  closesOn: string;
};
export type NewCall = CallWords & { space: string };
export type Called = { id: CallId; slug: string };

/** The call stands in its space, and takes ideas from its first day to its last. The same sent again within a day gives the call it already became. Throws Forbidden, Invalid. */
export async function openCall(db: Db, actor: Member, input: NewCall, now = new Date()): Promise<Called> {
  const { title, body, prompts, space } = input;
  const span = spanOf(input, now);
  const sending = sendingOf(actor, { call: space, title, body, prompts, ...span }, now);
  const text = await writeText(db, body, { languageFrom: title, images: await findImages(db, actor, body) });
  return inTransaction(db, async (tx) => {
    const spaceId = await requireSpace(tx, actor, space);
    allow(mayCallIn(actor, spaceId, now));
    const already = await findOpened(tx, actor, sending);
    if (already) return already;
    const [opened] = await tx
      .insert(calls)
      .values({
        ...text,
        ...span,
        spaceId,
        authorId: actor.id,
        title,
        slug: slugify(title, "call"),
        prompts: [...prompts],
        formKey: sending.formKey,
      })
      .onConflictDoNothing()
      .returning({ id: calls.id, slug: calls.slug });
    if (!opened) return requireOpened(await findOpened(tx, actor, sending));
    await attachImages(tx, { callId: opened.id }, text.html);
    await record(tx, { happenedAt: now, kind: "call.opened", actorId: actor.id, callId: opened.id, spaceId });
    return opened;
  });
}

async function findOpened(tx: Tx, actor: Member, { keys }: Sending): Promise<Called | undefined> {
  const [row] = await tx
    .select({ id: calls.id, slug: calls.slug })
    .from(calls)
    .where(and(eq(calls.authorId, actor.id), inArray(calls.formKey, keys)));
  return row;
}

function requireOpened(call: Called | undefined): Called {
  if (!call) throw new Error("a call that was opened is not there");
  return call;
}
