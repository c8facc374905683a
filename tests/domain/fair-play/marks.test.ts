import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clearOldMarks, markSignIn, networkOf } from "#app/domain/fair-play/marks.server";
import { findViewer } from "#app/web/viewer.server";
import { sessions, signInMarks } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();
const DAY = new Date("2026-05-01T10:00:00Z");

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:2::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("%s is of the network %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test("a sign-in leaves two marks, once however often, and neither address nor browser is in them", async () => {
  const { db, app: running } = app.current;
  const ada = await make.person(db, "ada");
  for (let twice = 0; twice < 2; twice++)
    await markSignIn(db, running.seal, ada.id, { ip: "192.0.2.7", userAgent: "Phone" }, DAY);
  const rows = await db.select().from(signInMarks);
  expect(rows.map(({ of, seenOn }) => [of, seenOn]).sort()).toEqual([
    ["address", "2026-05-01"],
    ["device", "2026-05-01"],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/192|Phone/);
});

test("marks go after ninety days in which they were not left again", async () => {
  const { db, app: running } = app.current;
  const bo_ = await make.person(db, "bo_");
  const mark = (ip: string, at: string) =>
    markSignIn(db, running.seal, bo_.id, { ip, userAgent: null }, new Date(`${at}T10:00:00Z`));
  await mark("192.0.2.8", "2026-01-01");
  await mark("192.0.2.9", "2026-01-01");
  await mark("192.0.2.9", "2026-03-01");
  await clearOldMarks(db, new Date("2026-04-02T03:00:00Z"));
  const rows = await db.select().from(signInMarks).where(eq(signInMarks.personId, bo_.id));
  expect(rows.map(({ seenOn }) => seenOn)).toEqual(["2026-03-01", "2026-03-01"]);
});

test("it is marked from where a session is seen anew, and not each time", async () => {
  const { db, app: running } = app.current;
  const cy_ = await make.person(db, "cy_");
  const [cookie] = (await running.sessions.start(cy_.id)).split(";");
  const look = () =>
    findViewer(running, { cookieHeader: cookie ?? null, ip: "192.0.2.20", userAgent: "Laptop" }).then((it) => it?.id);
  const marked = () => db.$count(signInMarks, eq(signInMarks.personId, cy_.id));
  expect([await look(), await marked()]).toEqual([cy_.id, 0]);
  await db.update(sessions).set({ seenAt: DAY }).where(eq(sessions.personId, cy_.id));
  expect([await look(), await marked()]).toEqual([cy_.id, 2]);
});
