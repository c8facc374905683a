import { beforeAll, expect, test } from "vitest";
import { record } from "#app/domain/activity/record.server";
import { changeCommunity } from "#app/domain/community/change.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { changeStaff } from "#app/domain/staff/change.server";
import { inviteStaff } from "#app/domain/staff/invite.server";
import type { RecordEntry } from "#app/domain/staff/record.server";
import { recordSentence } from "#app/lib/record-sentence";
import { wordsFor } from "#app/lib/words/all.server";
import { loader as overview } from "#app/routes/owner/overview";
import { loader } from "#app/routes/owner/record";
import { loader as download } from "#app/routes/owner/record-export";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  const other = await make.person(db, "other", { role: "owner", name: "=HYPERLINK(1)" });
  await make.question(db, cast.ada);
  await changeSettings(db, cast.una, { votesPerDay: 12 });
  await changeCommunity(db, other, { tagline: "=1+1", logo: null });
  await inviteStaff(db, cast.una, { email: "new@example.com", role: "staff", title: null, spaces: ["plans"] });
  await changeStaff(db, cast.una, "sol", { role: "moderator", title: "Support agent", spaces: [] });
});

type Listed = { rows: RecordEntry[]; before: string | null; after: string | null };
const read = async (query = "", as = cast.una) =>
  (await get(app.current.app, loader, { path: `/owner/record${query}`, as })).data as Listed;

test("only owners read the record, its file and the overview", async () => {
  for (const as of [cast.ada, cast.lea, cast.sol, cast.mo_]) {
    expect((await get(app.current.app, loader, { path: "/owner/record", as })).status).toBe(403);
    expect((await get(app.current.app, overview, { path: "/owner", as })).status).toBe(403);
    expect((await get(app.current.app, download, { path: "/owner/record.csv", as })).status).toBe(403);
  }
  expect((await get(app.current.app, overview, { path: "/owner" })).location).toContain("/sign-in");
});

test("it holds what was done in the owner's rooms and nothing else, the newest first, with old and new values", async () => {
  const { rows } = await read();
  const { t } = wordsFor("en");
  expect(rows.map((row) => [row.actor?.handle, recordSentence(t, row)])).toEqual([
    ["una", "Rights of Sol changed · spaces: Plans, Beta testers → nothing"],
    ["una", "Rights of Sol changed · role: Staff → Moderator"],
    ["una", "Invited new@example.com as Staff · Plans"],
    ["other", "Community changed · line under the name: nothing → =1+1"],
    ["una", "Setting changed · Votes a member can cast in 24 hours: 30 → 12"],
  ]);
});

test("each kind that is on record reads as a whole sentence in every language", async () => {
  const detail = { name: "N", what: null, to: "beta", role: "staff" };
  const { ACTIVITY_KINDS } = await import("#app/domain/activity/record.server");
  for (const kind of ACTIVITY_KINDS.filter((name) => /^(community|setting|staff|space|group)\./.test(name))) {
    if (kind === "group.request-made") continue;
    for (const language of ["en", "ru", "el"] as const) {
      const said = recordSentence(wordsFor(language).t, { kind, detail, person: "P", email: "e@x.org" });
      expect(said, `${kind} in ${language}`).not.toMatch(/record\.|\{\{|undefined/);
    }
  }
});

test("it is narrowed down by what it is about and by who did it; nonsense narrows nothing", async () => {
  expect((await read("?area=settings")).rows.map(({ kind }) => kind)).toEqual(["setting.changed"]);
  expect((await read("?by=other")).rows.map(({ kind }) => kind)).toEqual(["community.changed"]);
  expect((await read("?area=settings&by=other")).rows).toEqual([]);
  expect((await read("?area=x&by='--")).rows).toHaveLength(5);
});

test("it is read page by page, without a gap and without repeating", async () => {
  const { db } = app.current;
  for (let n = 0; n < 60; n++)
    await record(db, {
      kind: "setting.changed",
      actorId: cast.una.id,
      detail: { what: "claimMinutes", from: n, to: n + 1 },
    });
  const first = await read("?area=settings");
  expect(first.rows).toHaveLength(50);
  expect(first.before).toBe(null);
  const second = await read(first.after?.slice("/owner/record".length));
  expect(second.rows).toHaveLength(11);
  const seen = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  const back = await read(second.before?.slice("/owner/record".length));
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});

test("its file holds the same, and no cell that a spreadsheet takes for a formula", async () => {
  const { data } = await get(app.current.app, download, { path: "/owner/record.csv?by=other", as: cast.una });
  const response = data as Response;
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const lines = (await response.text()).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(",'=HYPERLINK(1),other,Community changed");
});

test("the overview says what is set up and what is not", async () => {
  const { data } = await get(app.current.app, overview, { path: "/owner", as: cast.una });
  expect(data).toMatchObject({
    done: { spaces: true, welcome: false, logo: false, staff: true, twoFactor: false, mail: false },
  });
});
