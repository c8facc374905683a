import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { allow } from "#app/lib/errors";
import type { SafeHtml } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type CallId, calls } from "#db/schema/index";
import { findCall, lockCall } from "./find.server";
import type { Called, CallWords } from "./open.server";
import { mayDelete, mayEdit, mayReport } from "./policy";
import { daysOf, spanOf } from "./span";

/** All that a call shows: its text and what came of it. */
const wholeOf = (html: string, reportHtml: string | null) => `${html}${reportHtml ?? ""}` as SafeHtml;

/** The call reads as edited, and says when. A span that stays is no matter of today's date. Throws NotFound, Forbidden, Invalid. */
export async function editCall(db: Db, actor: Member, id: CallId, edit: CallWords, now = new Date()): Promise<Called> {
  const before = await findCall(db, actor, id);
  allow(mayEdit(actor, before, now));
  const { opensOn, closesOn } = daysOf(before);
  const stays = opensOn === edit.opensOn && closesOn === edit.closesOn;
  const span = stays ? { opensAt: before.opensAt, closesAt: before.closesAt } : spanOf(edit, now);
  const images = await findImages(db, actor, edit.body, { callId: id });
  const text = await writeText(db, edit.body, { languageFrom: edit.title, images });
  return inTransaction(db, async (tx) => {
    const call = await lockCall(tx, actor, id);
    allow(mayEdit(actor, call, now));
    const slug = slugify(edit.title, "call");
    const same =
      call.title === edit.title && call.body === edit.body && call.prompts.join("\n") === edit.prompts.join("\n");
    if (same && stays) return call;
    await tx
      .update(calls)
      .set({
        ...text,
        ...span,
        title: edit.title,
        slug,
        prompts: [...edit.prompts],
        editedAt: now,
        editorId: actor.id,
      })
      .where(eq(calls.id, id));
    await attachImages(tx, { callId: id }, wholeOf(text.html, call.reportHtml), wholeOf(call.html, call.reportHtml));
    await record(tx, {
      happenedAt: now,
      kind: "call.changed",
      actorId: actor.id,
      callId: id,
      spaceId: call.spaceId,
    });
    return { id, slug };
  });
}

/** What came of the call stands on its page; saying it again replaces it. Throws NotFound, Forbidden while it takes ideas. */
export async function reportOnCall(
  db: Db,
  actor: Member,
  id: CallId,
  report: string,
  now = new Date(),
): Promise<Called> {
  const images = await findImages(db, actor, report, { callId: id });
  const { html } = await writeText(db, report, { images });
  return inTransaction(db, async (tx) => {
    const call = await lockCall(tx, actor, id);
    allow(mayReport(actor, call, now));
    if (call.report === report) return call;
    await tx
      .update(calls)
      .set({ report, reportHtml: html, reportedAt: call.reportedAt ?? now })
      .where(eq(calls.id, id));
    await attachImages(tx, { callId: id }, wholeOf(call.html, html), wholeOf(call.html, call.reportHtml));
    await record(tx, {
      happenedAt: now,
      kind: "call.reported",
      actorId: actor.id,
      callId: id,
      spaceId: call.spaceId,
    });
    return call;
  });
}

/** The call is gone; the ideas that answered it stay. Throws NotFound, Forbidden. */
export async function deleteCall(db: Db, actor: Member, id: CallId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const call = await lockCall(tx, actor, id);
    allow(mayDelete(actor, call, now));
    await tx.update(calls).set({ deletedAt: now, deleterId: actor.id, formKey: null }).where(eq(calls.id, id));
    await record(tx, {
      happenedAt: now,
      kind: "call.deleted",
      actorId: actor.id,
      callId: id,
      spaceId: call.spaceId,
    });
  });
}
