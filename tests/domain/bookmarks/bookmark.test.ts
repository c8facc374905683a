import { expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { setBookmark } from "#app/domain/bookmarks/bookmark.server";
import { listBookmarks } from "#app/domain/bookmarks/list.server";
import type { Member } from "#app/domain/people/viewer.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { readCursor } from "#app/lib/cursor";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const names = async (db: Db, member: Member) =>
  (await listBookmarks(db, member, {})).rows.map(({ question, answer }) =>
    answer ? `answer ${answer.id}` : `question ${question.id}`,
  );

test("bookmarks: a question or an answer, once, the latest first, seen by nobody else, and only while it may be seen", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia } = await make.cast(db);
  const question = await make.question(db, ada);
  const answer = await make.answer(db, bo_, question);
  for (const n of [1, 2]) await setBookmark(db, lea, { questionId: question }, true, at(n));
  await setBookmark(db, lea, { answerId: answer }, true, at(3));
  expect(await names(db, lea)).toEqual([`answer ${answer}`, `question ${question}`]);
  expect(await names(db, ada)).toEqual([]);
  const [row] = (await listBookmarks(db, lea, {})).rows;
  expect(row).toMatchObject({ author: { handle: "bo_" }, answer: { accepted: false }, savedAt: at(3) });

  for (const _ of [1, 2]) await setBookmark(db, lea, { questionId: question }, false);
  expect(await names(db, lea)).toEqual([`answer ${answer}`]);
  await deleteAnswer(db, bo_, answer);
  expect(await names(db, lea)).toEqual([]);
  await expect(setBookmark(db, lea, { answerId: answer }, true)).rejects.toThrow(NotFound);

  const secret = await make.question(db, pia, { space: "beta" });
  const hidden = await make.answer(db, pia, secret);
  for (const post of [{ questionId: secret }, { answerId: hidden }]) {
    await expect(setBookmark(db, ada, post, true)).rejects.toThrow(NotFound);
    await setBookmark(db, pia, post, true);
  }
  expect(await names(db, pia)).toHaveLength(2);
  await leaveGroup(db, pia.id, "beta");
  expect(await names(db, await make.member(db, pia.id))).toEqual([]);
});

test("bookmarks are read in pages, forth and back", async () => {
  const { db } = database.current;
  const eva = await make.person(db, "eva");
  const ids = [];
  for (let n = 0; n < 5; n++) {
    const id = await make.question(db, eva);
    await setBookmark(db, eva, { questionId: id }, true, at(10 + n));
    ids.unshift(id);
  }
  const first = await listBookmarks(db, eva, { size: 2 });
  const second = await listBookmarks(db, eva, { size: 2, after: readCursor(first.after) });
  const back = await listBookmarks(db, eva, { size: 2, before: readCursor(second.before) });
  expect([first, second, back].map(({ rows }) => rows.map(({ question }) => question.id))).toEqual([
    ids.slice(0, 2),
    ids.slice(2, 4),
    ids.slice(0, 2),
  ]);
});
