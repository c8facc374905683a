import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openPerk } from "#app/domain/perks/keep.server";
import { action as close } from "#app/routes/owner/perks/closure";
import { action as change, loader as edit } from "#app/routes/owner/perks/edit";
import { action as add } from "#app/routes/owner/perks/new";
import { action as give, loader as giving } from "#app/routes/people/gesture";
import { action as takeBack } from "#app/routes/rewards/gesture";
import { loader as catalogue } from "#app/routes/rewards/perks";
import { loader as queue } from "#app/routes/rewards/queue";
import { action as redeem } from "#app/routes/rewards/redeem";
import { loader as redemption, action as settle } from "#app/routes/rewards/redemption";
import { type IdeaId, ideas, perks } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, giveConfirmed, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let done: IdeaId;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  done = await make.idea(db, cast.sol);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, done));
});

test("twenty requests at the same moment, for a balance that pays for one, take one", async () => {
  const { db } = app.current;
  await giveConfirmed(db, done, [{ id: cast.bo_.id, points: 150 }], new Date());
  const id = await openPerk(
    db,
    cast.una,
    { kind: "voucher", name: "Cinema", description: "", price: 100, stock: 50, perMember: null },
    new Date(),
  );
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      post(app.current.app, redeem, {
        path: `/rewards/perks/${id}`,
        params: { id: `${id}` },
        as: cast.bo_,
        fields: { price: "100", key: randomUUID() },
      }),
    ),
  );
  expect(all.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 19 }, () => 422)]);
  expect(await pointsOf(db, cast.bo_)).toEqual({ pending: 0, confirmed: 50 });
  expect((await db.select().from(perks).where(eq(perks.id, id)))[0]?.stock).toBe(49);
  expect(await faultsOf(db)).toEqual([]);
});

type Listed = { own: { id: number; state: string; words: string | null }[]; rows: { id: number }[] };
const ownOf = async (as: typeof cast.bo_) =>
  ((await get(app.current.app, catalogue, { path: "/rewards/perks", as })).data as Listed).own;

test("staff find it in the queue and hand it over with a code, which the member reads; a member finds no queue", async () => {
  expect((await get(app.current.app, queue, { path: "/rewards/queue", as: cast.ada })).status).toBe(403);
  const { rows } = (await get(app.current.app, queue, { path: "/rewards/queue", as: cast.sol })).data as Listed;
  const at = { path: `/rewards/queue/${rows[0]?.id}`, params: { id: `${rows[0]?.id}` }, as: cast.sol };
  const settled = (fields: Record<string, string>) => post(app.current.app, settle, { ...at, fields });
  expect((await settled({ wanted: "refunded", reason: "no" })).status).toBe(422);
  expect((await settled({ wanted: "fulfilled", words: "ABCD-1234" })).status).toBe(303);
  expect((await settled({ wanted: "refunded", reason: "Changed my mind" })).status).toBe(409);
  expect((await get(app.current.app, redemption, { ...at, as: cast.ada })).status).toBe(403);
  expect(await ownOf(cast.bo_)).toMatchObject([{ state: "fulfilled", words: "ABCD-1234" }]);
  expect(await ownOf(cast.ada)).toEqual([]);
});

test("an owner keeps the catalogue: adds, changes, takes out and puts back; nobody else does", async () => {
  const { db } = app.current;
  const fields = { kind: "data", name: "5 GB", description: "", price: "200", stock: "", perMember: "2", stockWas: "" };
  const sent = { path: "/owner/perks/new", fields };
  expect((await post(app.current.app, add, { ...sent, as: cast.sol })).status).toBe(403);
  expect((await post(app.current.app, add, { ...sent, as: cast.una, fields: { ...fields, price: "0" } })).status).toBe(
    422,
  );
  expect((await post(app.current.app, add, { ...sent, as: cast.una })).status).toBe(303);
  const [added] = await db.select().from(perks).where(eq(perks.name, "5 GB"));
  expect(added).toMatchObject({ kind: "data", price: 200, stock: null, perMember: 2, closedAt: null });
  const at = { path: `/owner/perks/${added?.id}`, params: { id: `${added?.id}` }, as: cast.una };
  expect((await get(app.current.app, edit, at)).status).toBe(200);
  expect((await post(app.current.app, change, { ...at, fields: { ...fields, stock: "7" } })).status).toBe(303);
  await post(app.current.app, close, { ...at, fields: { open: "no" } });
  const [closed] = await db.select().from(perks).where(eq(perks.name, "5 GB"));
  expect(closed?.stock).toBe(7);
  expect(closed?.closedAt).not.toBeNull();
  await post(app.current.app, close, { ...at, fields: { open: "yes" } });
});

test("a gesture is given from a member's profile, about a question by its address, and taken back on its page", async () => {
  const { db } = app.current;
  const question = await make.question(db, cast.ada);
  const at = { path: "/people/ada/gesture", params: { handle: "ada" }, as: cast.sol };
  expect((await get(app.current.app, giving, { ...at, as: cast.lea })).status).toBe(403);
  expect((await get(app.current.app, giving, at)).status).toBe(200);
  const fields = {
    points: "120",
    words: "We lost your order, and you waited for it.",
    question: `http://goodturn.test/questions/${question}-where-is-it#answers`,
    key: randomUUID(),
  };
  expect((await post(app.current.app, give, { ...at, fields: { ...fields, question: "nowhere" } })).status).toBe(422);
  const given = await post(app.current.app, give, { ...at, fields });
  expect(given.status).toBe(303);
  expect((await pointsOf(db, cast.ada)).confirmed).toBe(120);
  const id = given.location?.split("/").at(-1) ?? "";
  const back = { path: `/rewards/gestures/${id}`, params: { id }, as: cast.sol };
  expect((await post(app.current.app, takeBack, back)).status).toBe(303);
  expect((await pointsOf(db, cast.ada)).confirmed).toBe(0);
  expect(await faultsOf(db)).toEqual([]);
});
