import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { leaveGroup } from "#app/domain/groups/members.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { whoAwaits } from "#app/domain/statuses/who-awaits.server";
import { comments, ideaFollows, ideas, people } from "#db/schema/index";
import { affect, promoteBy } from "#tests/support/crowd";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const MOST = { most: 100 };
const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

test("whoever proposed, voted or follows awaits the company's word, each once, and those who left do not", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const voters = await promoteBy(db, id, 3);
  const [gone, ...here] = voters;
  await db.insert(ideaFollows).values([
    { ideaId: id, personId: cast.bo_.id },
    { ideaId: id, personId: here[0] ?? cast.bo_.id },
  ]);
  await db
    .update(people)
    .set({ leftAt: new Date(), email: null, passwordHash: null })
    .where(eq(people.id, gone ?? cast.ada.id));
  expect(await whoAwaits(db, { ideaId: id }, MOST)).toEqual(sorted([cast.ada.id, cast.bo_.id, ...here]));
});

test("whoever waited for an idea that is merged into another awaits the word on that one", async () => {
  const { db } = database.current;
  const [one, other] = [await make.idea(db, cast.ada), await make.idea(db, cast.bo_)];
  const [voter = cast.ada.id] = await promoteBy(db, one, 1);
  await db
    .update(ideas)
    .set({ mergedIntoId: other, mergedAt: new Date(), mergerId: cast.sol.id })
    .where(eq(ideas.id, one));
  expect(await whoAwaits(db, { ideaId: other }, MOST)).toEqual(sorted([cast.ada.id, cast.bo_.id, voter]));
});

test("on a question whoever asked, answered, follows or has the problem too awaits it, whoever commented as well", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  await make.answer(db, cast.bo_, id);
  await make.comment(db, cast.cy_, { questionId: id });
  await setFollow(db, cast.lea, id, true);
  const affected = await affect(db, id, 2);
  const all = [cast.ada.id, cast.bo_.id, cast.cy_.id, cast.lea.id, ...affected];
  expect(await whoAwaits(db, { questionId: id }, MOST)).toEqual(sorted(all));
  await db.update(comments).set({ deletedAt: new Date() }).where(eq(comments.questionId, id));
  expect(await whoAwaits(db, { questionId: id }, MOST)).not.toContain(cast.cy_.id);
});

test("nobody is told of a private space that they were let out of", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.pia, { space: "beta" });
  await db.insert(ideaFollows).values([
    { ideaId: id, personId: cast.ada.id },
    { ideaId: id, personId: cast.sol.id },
    { ideaId: id, personId: cast.mo_.id },
  ]);
  const inside = sorted([cast.pia.id, cast.sol.id, cast.mo_.id]);
  expect(await whoAwaits(db, { ideaId: id }, MOST)).toEqual(inside);
  await leaveGroup(db, cast.pia.id, "beta");
  expect(await whoAwaits(db, { ideaId: id }, MOST)).not.toContain(cast.pia.id);
});

test("a crowd is read a part at a time", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await promoteBy(db, id, 5);
  const all = await whoAwaits(db, { ideaId: id }, MOST);
  const first = await whoAwaits(db, { ideaId: id }, { most: 4 });
  expect([...first, ...(await whoAwaits(db, { ideaId: id }, { after: first.at(-1), most: 4 }))]).toEqual(all);
});
