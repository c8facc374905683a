import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { claimQuestion, clearOldClaims, releaseClaim } from "#app/domain/answers/claim.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { listQuestions } from "#app/domain/questions/list.server";
import { listWriters } from "#app/domain/questions/writers.server";
import { Forbidden, NotFound } from "#app/lib/errors";
import { MINUTE_MS } from "#app/lib/time";
import { claims, people } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

test("a claim: others see it, it runs out, it is prolonged, it ends with the answer, and only where one may answer", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia, mo_ } = await make.cast(db);
  const id = await make.question(db, ada);
  const seenBy = async (viewer: typeof ada | null) => (await listWriters(db, viewer, id)).map(({ handle }) => handle);
  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

  await claimQuestion(db, bo_, id, ago(3));
  await claimQuestion(db, lea, id);
  expect(await seenBy(null)).toEqual(["bo_", "lea"]);
  expect(await seenBy(bo_)).toEqual(["lea"]);
  const [row] = (await listQuestions(db, null, { sort: "unanswered" })).rows;
  expect(row?.beingAnswered).toBe(true);

  // Asking again prolongs it from now, and whoever came first stays first.
  await claimQuestion(db, bo_, id);
  expect(await seenBy(ada)).toEqual(["bo_", "lea"]);
  const [kept] = await db.select().from(claims);
  expect(kept && kept.until > ago(-9)).toBe(true);

  // Nobody is held back by it, and an answer ends one's own.
  await make.answer(db, bo_, id);
  expect(await seenBy(ada)).toEqual(["lea"]);
  for (const _ of [1, 2]) await releaseClaim(db, lea, id);
  expect(await seenBy(ada)).toEqual([]);

  // Run out, and of those who may not write or are gone: not shown; swept in time.
  await claimQuestion(db, bo_, id, ago(11));
  await claimQuestion(db, lea, id);
  await claimQuestion(db, pia, id);
  await make.change(db, lea, { suspendedUntil: ago(-60) });
  await db.update(people).set({ leftAt: new Date(), email: null, passwordHash: null }).where(eq(people.id, pia.id));
  expect(await seenBy(ada)).toEqual([]);
  await clearOldClaims(db, new Date());
  expect((await db.select().from(claims)).map(({ personId }) => personId)).toEqual([lea.id, pia.id]);

  await closeQuestion(db, mo_, id, { reason: "outdated", note: "", duplicateOf: null });
  await expect(claimQuestion(db, bo_, id)).rejects.toThrow(Forbidden);
});

test("nobody outside a private space can claim its questions or see who does", async () => {
  const { db } = database.current;
  const eva = await make.person(db, "eva");
  const mod = await make.person(db, "mod", { role: "moderator" });
  const id = await make.question(db, mod, { space: "beta" });
  await claimQuestion(db, mod, id);
  await expect(claimQuestion(db, eva, id)).rejects.toThrow(NotFound);
  await expect(releaseClaim(db, eva, id)).rejects.toThrow(NotFound);
  await expect(listWriters(db, eva, id)).rejects.toThrow(NotFound);
  await expect(listWriters(db, null, id)).rejects.toThrow(NotFound);
});
