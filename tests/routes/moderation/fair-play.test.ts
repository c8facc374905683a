import { beforeAll, expect, test } from "vitest";
import { keepFinding } from "#app/domain/fair-play/keep.server";
import type { Member } from "#app/domain/people/viewer.server";
import { action as answerAppeal, loader as appealPage } from "#app/routes/moderation/appeal";
import { action as decide, loader as signalPage } from "#app/routes/moderation/signal";
import { action as takeBack } from "#app/routes/moderation/signal-taking-back";
import { loader as list } from "#app/routes/moderation/signals";
import { loader as held } from "#app/routes/people/held";
import { action as appeal, loader as heldSignal } from "#app/routes/people/held-signal";
import { appeals, signals } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const FOUND = new Date("2026-05-01T03:00:00Z");

/** A signal about two members; gives its number as an address has it. */
async function signal(one: Member, other: Member, subject: string): Promise<string> {
  const pair = (giver: Member, taker: Member) => ({ giver: giver.id, taker: taker.id, times: 7, expected: 0.4 });
  await keepFinding(
    app.current.db,
    {
      kind: "vote-ring",
      subject,
      people: [one.id, other.id],
      acts: 14,
      facts: { members: 2, inside: 14, given: 15, got: 14, days: 90 },
      held: [pair(one, other), pair(other, one)],
    },
    FOUND,
  );
  const rows = await app.current.db.select({ id: signals.id }).from(signals).orderBy(signals.id);
  return String(rows.at(-1)?.id);
}

let about: string;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
  about = await signal(cast.ada, cast.bo_, "vote-ring one");
});

const path = (id: string) => `/moderation/fair-play/${id}`;

test.each([
  ["the list", list],
  ["a signal", signalPage],
])("%s is for moderators and owners", async (_name, loader) => {
  const look = (as: Member | null) => get(app.current.app, loader, { path: path(about), params: { id: about }, as });
  for (const as of [cast.ada, cast.lea, cast.sol]) expect((await look(as)).status).toBe(403);
  expect((await look(null)).location).toMatch(/^\/sign-in/);
  for (const as of [cast.mo_, cast.una]) expect((await look(as)).status).toBe(200);
});

test("a page of signals leads on to the older ones", async () => {
  for (let one = 0; one < 30; one++) await signal(cast.lea, cast.pia, `vote-ring more ${one}`);
  const first = await get(app.current.app, list, { path: "/moderation/fair-play", as: cast.mo_ });
  const { rows, after } = first.data as { rows: { id: number }[]; after: string };
  expect(rows).toHaveLength(30);
  const second = await get(app.current.app, list, { path: after, as: cast.mo_ });
  expect((second.data as { rows: { id: number }[] }).rows.map(({ id }) => `${id}`)).toEqual([about]);
});

test("what is held is shown to its owner alone", async () => {
  const look = (as: Member | null, handle: string) =>
    get(app.current.app, held, { path: `/people/${handle}/held`, params: { handle }, as });
  const own = await look(cast.ada, "ada");
  expect(own.data).toMatchObject({ held: [{ kind: "vote-ring", state: "open", can: { appeal: true } }] });
  expect(JSON.stringify(own.data)).not.toMatch(/bo_|expected|0\.4/);
  for (const as of [cast.bo_, cast.mo_, cast.una]) expect((await look(as, "ada")).status).toBe(403);
  expect((await look(null, "ada")).location).toMatch(/^\/sign-in/);
  const others = await get(app.current.app, heldSignal, {
    path: `/people/pia/held/${about}`,
    params: { handle: "pia", id: about },
    as: cast.pia,
  });
  expect(others.status).toBe(404);
});

test("from appeal to answer, by forms: each says what is missing, and what is sent twice is one", async () => {
  const { app: running, db } = app.current;
  const own = { path: `/people/ada/held/${about}`, params: { handle: "ada", id: about }, as: cast.ada };
  expect((await post(running, appeal, { ...own, fields: { words: "No." } })).status).toBe(422);
  expect(
    (await post(running, appeal, { ...own, as: cast.bo_, fields: { words: "It was not me at all." } })).status,
  ).toBe(403);
  const words = "We work in the same shop.";
  for (let twice = 0; twice < 2; twice++)
    expect(await post(running, appeal, { ...own, fields: { words } })).toMatchObject({
      status: 303,
      location: "/people/ada/held",
    });
  const [sent] = await db.select().from(appeals);
  const id = String(sent?.id);
  const answering = { path: `/moderation/fair-play/appeals/${id}`, params: { id }, as: cast.mo_ };
  expect((await get(running, appealPage, { ...answering, as: cast.ada })).status).toBe(403);
  expect((await get(running, appealPage, answering)).data).toMatchObject({
    appeal: { words, person: { handle: "ada" } },
  });
  expect((await post(running, answerAppeal, { ...answering, fields: { words: "That is a reason." } })).status).toBe(
    422,
  );
  const granted = { granted: "yes", words: "That is a reason." };
  expect((await post(running, answerAppeal, { ...answering, fields: granted })).status).toBe(303);
  expect((await get(running, appealPage, answering)).status).toBe(404);
  expect((await get(running, heldSignal, own)).data).toMatchObject({
    signal: { state: "dismissed", words: "That is a reason.", appeal: { granted: true }, can: { appeal: false } },
  });
});

test("a verdict needs words, holds at once, and is taken back in one act", async () => {
  const { app: running } = app.current;
  const id = await signal(cast.cy_, cast.bo_, "vote-ring two");
  const at = { path: path(id), params: { id }, as: cast.mo_ };
  expect((await post(running, decide, { ...at, fields: { state: "upheld", words: "" } })).status).toBe(422);
  expect((await post(running, decide, { ...at, fields: { state: "open", words: "Back to the start." } })).status).toBe(
    422,
  );
  const upheld = { state: "upheld", words: "You upvote each other only." };
  expect((await post(running, decide, { ...at, as: cast.ada, fields: upheld })).status).toBe(403);
  expect((await post(running, decide, { ...at, fields: upheld })).status).toBe(303);
  const look = async () => ((await get(running, signalPage, at)).data as { signal: { state: string } }).signal;
  expect(await look()).toMatchObject({ state: "upheld", decision: { words: upheld.words, by: { handle: "mo_" } } });
  expect((await post(running, takeBack, { ...at, as: cast.cy_ })).status).toBe(403);
  expect((await post(running, takeBack, { ...at, fields: { state: "open" } })).status).toBe(303);
  expect(await look()).toMatchObject({ state: "open", decision: null });
});
