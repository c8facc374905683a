import { expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import type { Member } from "#app/domain/people/viewer.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { listFollowed } from "#app/domain/questions/followed.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { readCursor } from "#app/lib/cursor";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const titles = async (db: Db, member: Member) => (await listFollowed(db, member, {})).rows.map(({ title }) => title);

test("following: who, in what order, with what happened last, and only what may be seen", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, mo_, pia } = await make.cast(db);
  const bill = await make.question(db, ada, { title: "Why is my bill so high?" }, at(0));
  const esim = await make.question(db, ada, { title: "Where is my eSIM?" }, at(1));
  const secret = await make.question(db, pia, { title: "When is the beta over?", space: "beta" }, at(2));

  // Whoever asks or answers follows; nobody else does before they say so.
  expect(await titles(db, ada)).toEqual(["Where is my eSIM?", "Why is my bill so high?"]);
  expect(await titles(db, bo_)).toEqual([]);
  const answer = await make.answer(db, bo_, bill, {}, at(3));
  expect(await titles(db, bo_)).toEqual(["Why is my bill so high?"]);

  // The most recently active first, with the last thing that is still there.
  expect(await titles(db, ada)).toEqual(["Why is my bill so high?", "Where is my eSIM?"]);
  const last = async () => (await listFollowed(db, ada, {})).rows.find(({ id }) => id === bill)?.last;
  expect(await last()).toMatchObject({ kind: "answer.given", at: at(3), answerId: answer, actor: { handle: "bo_" } });
  await make.comment(db, lea, { answerId: answer }, "Which zone is that?", at(4));
  expect(await last()).toMatchObject({ kind: "comment.made", answerId: answer, actor: { handle: "lea" } });
  await deleteAnswer(db, bo_, answer, at(5));
  expect(await last()).toMatchObject({ kind: "question.asked", at: at(0) });
  await closeQuestion(db, mo_, bill, { reason: "outdated", note: "", duplicateOf: null }, at(6));
  expect(await last()).toMatchObject({ kind: "question.closed", actor: { handle: "mo_" } });

  // Twice is once, and off is off; answering again follows again.
  for (const wanted of [true, true]) await setFollow(db, lea, esim, wanted);
  expect(await titles(db, lea)).toEqual(["Where is my eSIM?"]);
  for (const wanted of [false, false]) await setFollow(db, lea, esim, wanted);
  expect(await titles(db, lea)).toEqual([]);

  // A private question cannot be followed from outside, and is gone from the list with the way in.
  await expect(setFollow(db, ada, secret, true)).rejects.toThrow(NotFound);
  await expect(setFollow(db, ada, secret, false)).rejects.toThrow(NotFound);
  expect(await titles(db, pia)).toEqual(["When is the beta over?"]);
  await leaveGroup(db, pia.id, "beta");
  expect(await titles(db, await make.member(db, pia.id))).toEqual([]);
});

test("the list of what somebody follows is read in pages, forth and back", async () => {
  const { db } = database.current;
  const eva = await make.person(db, "eva");
  for (let n = 0; n < 5; n++) await make.question(db, eva, { title: `Question number ${n} of Eva` }, at(10 + n));
  const numbers = (rows: { title: string }[]) => rows.map(({ title }) => title.replace(/\D/g, "")).join("");
  const first = await listFollowed(db, eva, { size: 2 });
  expect([numbers(first.rows), first.before]).toEqual(["43", null]);
  const second = await listFollowed(db, eva, { size: 2, after: readCursor(first.after) });
  expect(numbers(second.rows)).toBe("21");
  const back = await listFollowed(db, eva, { size: 2, before: readCursor(second.before) });
  expect(numbers(back.rows)).toBe("43");
});
