import { and, desc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listRevisions } from "#app/domain/revisions/keep.server";
import { editUpdate } from "#app/domain/statuses/edit.server";
import { setIssueStatus } from "#app/domain/statuses/known-issue.server";
import { listUpdates } from "#app/domain/statuses/list.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { activity, type IdeaId } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const decline = (id: IdeaId) =>
  setStatus(database.current.db, cast.sol, id, {
    status: "declined",
    body: "We will not do this.",
    reason: "cost",
    wouldChange: "A cheaper chip.",
    lookAgainOn: null,
  });
const edit = { body: "We will not do this soon.", wouldChange: "A cheaper chip.", summary: "", slip: false };
const edits = (ideaId: IdeaId) =>
  database.current.db
    .select({ detail: activity.detail })
    .from(activity)
    .where(and(eq(activity.kind, "status.edited"), eq(activity.ideaId, ideaId)))
    .orderBy(desc(activity.id));

test("an edit is seen, keeps what was said before, and says whether it was only a slip", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const update = await decline(id);
  await editUpdate(db, cast.sol, update, { ...edit, summary: "It was too final." });
  expect((await listUpdates(db, { ideaId: id }))[0]).toMatchObject({
    to: "declined",
    html: "<p>We will not do this soon.</p>\n",
    editor: { handle: "sol" },
  });
  expect(await listRevisions(db, { statusUpdateId: update })).toMatchObject([
    { body: "We will not do this.", aside: "A cheaper chip.", replacedBecause: "It was too final." },
  ]);
  await editUpdate(db, cast.una, update, { ...edit, wouldChange: "A much cheaper chip.", slip: true });
  expect(await edits(id)).toEqual([{ detail: { update, slip: true } }, { detail: { update, slip: false } }]);
  expect(await listRevisions(db, { statusUpdateId: update })).toHaveLength(2);
});

test("no change leaves no trace", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const update = await decline(id);
  await editUpdate(db, cast.sol, update, { ...edit, body: "We will not do this." });
  expect(await edits(id)).toEqual([]);
});

test("a no keeps saying what would change our mind", async () => {
  const { db } = database.current;
  const update = await decline(await make.idea(db, cast.ada));
  await expect(editUpdate(db, cast.sol, update, { ...edit, wouldChange: "" })).rejects.toEqual(
    new Invalid({ wouldChange: "error.required" }),
  );
});

test("only those who speak for the space mend its words, on ideas and on questions", async () => {
  const { db } = database.current;
  const open = await decline(await make.idea(db, cast.ada));
  const secret = await decline(await make.idea(db, cast.pia, { space: "beta" }));
  const question = await make.question(db, cast.pia, { space: "beta" });
  const issue = await setIssueStatus(db, cast.sol, question, { status: "investigating", body: "We are looking." });
  await expect(editUpdate(db, cast.lea, open, edit)).rejects.toThrow(Forbidden);
  await expect(editUpdate(db, cast.pia, issue, edit)).rejects.toThrow(Forbidden);
  for (const hidden of [secret, issue]) await expect(editUpdate(db, cast.lea, hidden, edit)).rejects.toThrow(NotFound);
  await editUpdate(db, cast.una, issue, { ...edit, body: "We are still looking into it." });
  expect((await listUpdates(db, { questionId: question }))[0]?.editor).toMatchObject({ handle: "una" });
});
