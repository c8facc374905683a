import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { DAY_MS } from "#app/lib/time";
import { loader as overview } from "#app/routes/rewards/overview";
import { loader as statement } from "#app/routes/rewards/statement";
import { loader as exported } from "#app/routes/rewards/statement-export";
import { useApp } from "#tests/support/app";
import { follow } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const AT = new Date("2026-03-02T10:00:00Z");
const HOSTILE = '=HYPERLINK("http://evil.example")';

type Shown = {
  rows: { title?: string; hidden: boolean; post: { title: string } | null }[];
  after: string | null;
  totals: unknown;
};
const month = async (as: typeof cast.bo_, query: string) =>
  (await get(app.current.app, statement, { path: `/rewards/statement?${query}`, as })).data as Shown;

/** Bo earns in March in a public space and in a private one that he has left, and what was earned is confirmed in April. */
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  const inside = await make.question(db, cast.pia, { title: "Our secret plan", space: "beta" }, AT);
  const asPia = await make.answer(db, cast.pia, inside, {}, AT);
  await setAcceptance(db, cast.sol, asPia, true, AT);
  const open = await make.question(db, cast.ada, { title: HOSTILE }, AT);
  for (const who of [cast.bo_, cast.pia]) {
    const answer = await make.answer(db, who, open, {}, AT);
    await setAcceptance(db, cast.ada, answer, true, AT);
  }
  const secret = await make.question(db, cast.mo_, { title: "Our secret plan", space: "beta" }, AT);
  const beforeLeaving = await make.answer(db, cast.pia, secret, {}, new Date(AT.getTime() + DAY_MS));
  await setAcceptance(db, cast.mo_, beforeLeaving, true, new Date(AT.getTime() + DAY_MS));
  await follow(app.current);
  await confirmDue(db, new Date("2026-04-02T00:00:00Z"));
});

test("a month says what it began with, each change and what it came to", async () => {
  const march = await month(cast.bo_, "month=2026-03");
  expect(march.totals).toEqual({ before: { pending: 0, confirmed: 0 }, after: { pending: 60, confirmed: 0 } });
  expect(march.rows).toHaveLength(2);
  const april = await month(cast.bo_, "month=2026-04");
  expect(april.totals).toEqual({ before: { pending: 60, confirmed: 0 }, after: { pending: 0, confirmed: 60 } });
});

test("somebody else's statement is the owner's to see, and nobody else's", async () => {
  const path = "/rewards/statement?month=2026-03&member=bo_";
  for (const as of [cast.ada, cast.pia, cast.sol, cast.mo_])
    expect((await get(app.current.app, statement, { path, as })).status).toBe(403);
  expect((await get(app.current.app, exported, { path, as: cast.ada })).status).toBe(403);
  expect((await get(app.current.app, statement, { path, as: cast.una })).status).toBe(200);
  expect(
    (await get(app.current.app, statement, { path: "/rewards/statement?member=nobody", as: cast.una })).status,
  ).toBe(404);
  for (const loader of [statement, exported, overview])
    expect((await get(app.current.app, loader, { path: "/rewards/statement" })).location).toMatch(/^\/sign-in/);
});

test("what stands in a space that one may not see any more is listed with its points and without its name", async () => {
  const { db } = app.current;
  const inside = await month(cast.pia, "month=2026-03");
  expect(inside.rows.filter(({ post }) => post?.title === "Our secret plan")).toHaveLength(1);
  await db.execute(sql`delete from group_members where person_id = ${cast.pia.id}`);
  const outside = await month(cast.pia, "month=2026-03");
  expect(outside.rows).toHaveLength(inside.rows.length);
  expect(JSON.stringify(outside)).not.toContain("secret");
  const file = await get(app.current.app, exported, { path: "/rewards/statement.csv?month=2026-03", as: cast.pia });
  const text = await (file.data as Response).text();
  expect(text).not.toContain("secret");
  expect(text.split("\r\n")).toHaveLength(inside.rows.length + 2);
});

test("the file is kept by nobody, and no cell of it is a formula", async () => {
  const file = await get(app.current.app, exported, { path: "/rewards/statement.csv?month=2026-03", as: cast.bo_ });
  expect(file.headers.get("Cache-Control")).toBe("no-store");
  const text = await (file.data as Response).text();
  expect(text).toContain(`"'=HYPERLINK`);
  expect(text).toContain(",50,0,0");
});

test("nonsense for a month is this one, and a long month comes in pages", async () => {
  const { db } = app.current;
  for (const query of ["month=2026-13", "month=x", "after=1_1_1"]) await month(cast.bo_, query);
  await db.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, answer_id, happened_at)
    select 'made up ' || n, 'award', 'upvote', (select id from ledger_accounts where kind = 'budget'),
      (select id from ledger_accounts where kind = 'pending' and person_id = ${cast.bo_.id}), 0, ${cast.bo_.id},
      (select min(id) from answers), '2026-02-01T00:00:00Z'::timestamptz + make_interval(mins => n)
    from generate_series(1, 120) n`);
  const seen: number[] = [];
  for (let query: string | null = "month=2026-02"; query !== null; ) {
    const page: Shown = await month(cast.bo_, query);
    seen.push(page.rows.length);
    query = page.after?.split("?")[1] ?? null;
  }
  expect(seen).toEqual([50, 50, 20]);
});

test("the page of rewards tells what there is and what it is worth", async () => {
  const { data } = await get(app.current.app, overview, { path: "/rewards", as: cast.bo_ });
  expect(data).toMatchObject({ pending: 0, confirmed: 60, currency: "EUR", months: ["2026-04", "2026-03", "2026-02"] });
});
