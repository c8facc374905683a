import { beforeAll, beforeEach, expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { saveProfile } from "#app/domain/people/edit-profile.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { noting, readBacklog } from "#app/domain/search/backlog.server";
import { questionDocuments } from "#app/domain/search/documents.server";
import { fillServer } from "#app/domain/search/fill-server.server";
import { forgetServer, isServerReady, readServer } from "#app/domain/search/server-state.server";
import { tendServer } from "#app/domain/search/tend-server.server";
import { findDifferences } from "#app/domain/search/verify.server";
import { followNew } from "#app/jobs/follow-new";
import { createJobs } from "#app/jobs/index";
import { runDueJobs } from "#app/platform/queue.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { type MemoryServer, memoryServer } from "#tests/support/remote-engine";

const app = useApp();
const { signal } = new AbortController();
let cast: Awaited<ReturnType<typeof make.cast>>;
let server: MemoryServer;
let clock: number;
let tend: ReturnType<typeof tendServer>;

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});
beforeEach(async () => {
  await forgetServer(app.current.db);
  server = memoryServer();
  tend = tendServer(app.current.db, server);
  clock = Date.now();
});

/** Follows what happened, as the worker of a site with a search server does. */
async function follow() {
  const { app: whole, db, url } = app.current;
  const parts = { ...whole, search: noting(db, createPostgresEngine(db)) };
  await runDueJobs(url, { jobs: createJobs(parts), standing: [followNew(parts)] }, whole.log);
}

/** Tends the server as it is some seconds later, until there is no more to do. */
async function tendAfter(seconds = 3) {
  clock = Math.max(clock, Date.now()) + seconds * 1000;
  while (await tend(signal, new Date(clock)));
}

/** What the server holds and should not, and should hold and does not. */
async function differences() {
  const all = [];
  for await (const found of findDifferences(app.current.db, server)) all.push(...found);
  return all;
}

test("a server that was never filled is filled whole, and only then ready", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada, { title: "Where is the fuse box?" });
  await follow();
  expect(await isServerReady(db)).toBe(false);
  await tendAfter();
  expect(server.documents.has(`question ${id}`)).toBe(true);
  await tendAfter();
  expect(await isServerReady(db)).toBe(true);
  expect(await differences()).toEqual([]);
  expect(await readServer(db)).toMatchObject({ version: "1.0", documents: server.documents.size, failure: null });
});

test("what changes is told to the server, many at a time, children included, and what is deleted is taken away", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada, { title: "Why does the router blink?" });
  const answers = [await make.answer(db, cast.bo_, id), await make.answer(db, cast.bo_, id)];
  await follow();
  await tendAfter();
  await tendAfter();
  const before = server.puts;
  await editQuestion(db, cast.ada, id, { title: "Why does the modem blink?", body: "It does.", tags: [], summary: "" });
  await follow();
  expect((await readBacklog(db)).waiting).toBe(3);
  await tendAfter(0);
  expect(server.puts - before).toBe(1);
  for (const name of [`question ${id}`, ...answers.map((answer) => `answer ${answer}`)])
    expect(server.documents.get(name)?.title).toBe("Why does the modem blink?");
  expect(await readBacklog(db)).toMatchObject({ waiting: 0 });
  for (const answer of answers) await deleteAnswer(db, cast.bo_, answer);
  await deleteQuestion(db, cast.ada, id);
  await follow();
  await tendAfter(0);
  expect(server.documents.has(`question ${id}`)).toBe(false);
  expect(await differences()).toEqual([]);
});

test("somebody who renames themself is found by the new name, and what they wrote by the new handle", async () => {
  const { db } = app.current;
  const who = await make.person(db, "zoe");
  const id = await make.question(db, who, { title: "Which cable fits?" });
  await follow();
  await tendAfter();
  await tendAfter();
  await saveProfile(db, who, { name: "Zoe Zebra", handle: "zebra", about: "", speaks: [], language: "en" });
  await follow();
  await tendAfter(0);
  expect(server.documents.get(`person ${who.id}`)).toMatchObject({ title: "Zoe Zebra", author: "zebra" });
  expect(server.documents.get(`question ${id}`)?.author).toBe("zebra");
});

test("while the server is away what changes waits, and on its return nothing is missing", async () => {
  const { db } = app.current;
  await tendAfter();
  await tendAfter();
  expect(await isServerReady(db)).toBe(true);
  server.down = "unreachable";
  const id = await make.question(db, cast.ada, { title: "Is anybody there?" });
  await follow();
  await tendAfter();
  expect(await isServerReady(db)).toBe(false);
  expect(await readServer(db)).toMatchObject({ failure: "unreachable" });
  expect((await readBacklog(db)).waiting).toBeGreaterThan(0);
  server.down = null;
  await tendAfter();
  expect(server.documents.has(`question ${id}`)).toBe(true);
  expect(await isServerReady(db)).toBe(true);
  expect(await differences()).toEqual([]);
});

test("a server that lost its index is filled anew before it is asked again", async () => {
  const { db } = app.current;
  await tendAfter();
  await tendAfter();
  const held = server.documents.size;
  server.wipe();
  await tendAfter();
  expect(server.documents.size).toBe(held);
  await tendAfter();
  expect(await isServerReady(db)).toBe(true);
});

test("a document the server refuses holds up no other, is tried again with growing pauses, and is told of", async () => {
  const { db } = app.current;
  await tendAfter();
  await tendAfter();
  const ids = [];
  for (const word of ["good", "bad", "fine"])
    ids.push(await make.question(db, cast.ada, { title: `Is this ${word}?` }));
  const [good, bad, fine] = ids;
  server.refuses = ({ title }) => title.includes("bad");
  await follow();
  await tendAfter();
  expect([good, bad, fine].map((id) => server.documents.has(`question ${id}`))).toEqual([true, false, true]);
  expect(await readBacklog(db)).toMatchObject({ waiting: 1, refused: 1, oldest: null });
  expect(await isServerReady(db)).toBe(true);
  server.refuses = () => false;
  await tendAfter(1);
  await tendAfter(4);
  expect(server.documents.has(`question ${bad}`)).toBe(true);
  expect(await readBacklog(db)).toMatchObject({ waiting: 0, refused: 0 });
});

test("what changes while an index is filled is in it afterwards, and what went is not", async () => {
  const { db } = app.current;
  const kept = await make.question(db, cast.ada, { title: "Was this here before?" });
  const gone = await make.question(db, cast.ada, { title: "Will this stay?" });
  await follow();
  await tendAfter();
  const replaceAll = server.replaceAll;
  server.replaceAll = async (batches) => {
    await replaceAll(batches);
    await editQuestion(db, cast.ada, kept, { title: "Is this here now?", body: "Yes.", tags: [], summary: "" });
    await deleteQuestion(db, cast.ada, gone);
  };
  await fillServer(db, server);
  await follow();
  await tendAfter();
  expect(server.documents.get(`question ${kept}`)?.title).toBe("Is this here now?");
  expect(await differences()).toEqual([]);
});

test("only one fills the server at a time, and only one tends it", async () => {
  const { db } = app.current;
  const replaceAll = server.replaceAll;
  const others: unknown[] = [];
  server.replaceAll = async (batches) => {
    others.push(await fillServer(db, server));
    await replaceAll(batches);
  };
  expect(await fillServer(db, server)).toBe(true);
  expect(others).toEqual([false]);
});

test("a fill that is given up leaves the server as it was, and is done by the next", async () => {
  const { db } = app.current;
  await tendAfter();
  const held = new Map(server.documents);
  const ending = AbortSignal.abort();
  await expect(fillServer(db, server, { ending })).rejects.toThrow();
  expect(server.documents).toEqual(held);
  expect(await fillServer(db, server)).toBe(true);
});

test("where an index differs from the database is found: missing, gone, and for other eyes", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada, { title: "Where is it?" });
  const moved = await make.question(db, cast.ada, { title: "Who may see it?" });
  await follow();
  await fillServer(db, server);
  const [document] = await questionDocuments(db, { ids: [moved] });
  if (!document) throw new Error("no such document");
  await server.remove([{ kind: "question", id }]);
  await server.put([
    { ...document, spaceId: cast.spaces.beta },
    { ...document, id: 999_999 },
  ]);
  expect(await differences()).toEqual([
    { kind: "question", id, what: "missing" },
    { kind: "question", id: moved, what: "elsewhere" },
    { kind: "question", id: 999_999, what: "gone" },
  ]);
});
