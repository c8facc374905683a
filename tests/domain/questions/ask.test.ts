import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { askQuestion } from "#app/domain/questions/ask.server";
import { listQuestions } from "#app/domain/questions/list.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { Forbidden, Invalid, TooMany } from "#app/lib/errors";
import { questions } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const input = (more = {}) => ({
  title: "Can I keep my number when I move?",
  body: "I am with *another* operator today.",
  space: "plans",
  tags: ["porting", "new-customer"],
  ...more,
});

test("an asked question stands in its space with its tags, its text rendered and its language known", async () => {
  const { db } = database.current;
  const { id } = await askQuestion(db, cast.ada, input());
  const shown = await showQuestion(db, null, id);
  expect(shown).toMatchObject({
    title: "Can I keep my number when I move?",
    slug: "can-i-keep-my-number-when-i-move",
    language: "en",
    tags: ["porting", "new-customer"],
  });
  expect(shown.html.trim()).toBe("<p>I am with <em>another</em> operator today.</p>");
  expect(shown.space.slug).toBe("plans");
  expect(await wrongCounters(db)).toEqual([]);
});

test("a question's language follows its script", async () => {
  const { db } = database.current;
  const ru = await askQuestion(
    db,
    cast.ada,
    input({ title: "Не приходит код в SMS", body: "Жду уже второй час, что делать?" }),
  );
  const el = await askQuestion(
    db,
    cast.ada,
    input({ title: "Δεν έχω σήμα στο σπίτι", body: "Από χθες το βράδυ δεν έχω δίκτυο." }),
  );
  expect((await showQuestion(db, null, ru.id)).language).toBe("ru");
  expect((await showQuestion(db, null, el.id)).language).toBe("el");
});

test("nobody asks in a space they may not know of, and is told no more than of one that does not exist", async () => {
  const { db } = database.current;
  const refusals = await Promise.all(
    ["beta", "no-such-space"].map((space) =>
      askQuestion(db, cast.ada, input({ space })).catch((error: unknown) => error),
    ),
  );
  for (const refusal of refusals) expect(refusal).toEqual(new Invalid({ space: "error.spaceUnknown" }));
  await expect(askQuestion(db, cast.pia, input({ space: "beta" }))).resolves.toBeTruthy();
});

test("somebody suspended asks nothing", async () => {
  const { db } = database.current;
  const suspended = await make.person(db, "suspended", { suspendedUntil: new Date(Date.now() + 60_000) });
  await expect(askQuestion(db, suspended, input())).rejects.toThrow(Forbidden);
});

test("a new member asks three questions on day one, also when they are sent at once", async () => {
  const { db } = database.current;
  const fresh = await make.person(db, "fresh", { trustLevel: 0, joinedAt: new Date() });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => askQuestion(db, fresh, input({ title: `May I ask for the ${n}th time?` }))),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TooMany);
});

test("a new member's third link or mention is one too many", async () => {
  const { db } = database.current;
  const links = "See https://a.example and https://b.example and https://c.example";
  await expect(askQuestion(db, cast.cy_, input({ body: links }))).rejects.toEqual(
    new Invalid({ body: "error.newMemberLinks" }),
  );
  await expect(askQuestion(db, cast.cy_, input({ body: "Please help @ada @bo_ @lea with this" }))).rejects.toEqual(
    new Invalid({ body: "error.newMemberMentions" }),
  );
  await expect(askQuestion(db, cast.bo_, input({ body: links }))).resolves.toBeTruthy();
});

test("a mention of somebody who exists becomes a link, of nobody stays a word", async () => {
  const { db } = database.current;
  const { id } = await askQuestion(db, cast.ada, input({ body: "Thanks @BO_ and @nobody_here, this is it." }));
  const { html } = await showQuestion(db, null, id);
  expect(html).toContain('href="/people/bo_"');
  expect(html).not.toContain("/people/nobody_here");
});

test("every text that can be typed comes back as it was typed", async () => {
  const { db } = database.current;
  for (const body of [
    "<script>alert(1)</script> is what I see",
    "'; drop table questions; --",
    "Zalgo t̷e̸x̶t̴ and \u202ebidi\u202c and 👩‍👩‍👧",
  ]) {
    const { id } = await askQuestion(db, cast.ada, input({ body, title: `About ${body}`.slice(0, 100) }));
    const [row] = await db.select({ body: questions.body }).from(questions).where(eq(questions.id, id));
    expect(row?.body).toBe(body);
  }
  const { rows } = await listQuestions(db, null, { sort: "newest" });
  expect(rows.length).toBeGreaterThan(3);
});
