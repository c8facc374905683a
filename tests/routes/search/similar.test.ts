import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { SIMILAR_RATE } from "#app/domain/search/limits";
import { loader } from "#app/routes/search/similar";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
const cast: { pia: Viewer } = { pia: null };

beforeAll(async () => {
  const { db, runJobs } = app.current;
  const { ada, pia } = await make.cast(db);
  cast.pia = pia;
  for (let n = 0; n < 8; n++) await make.question(db, ada, { title: `My voicemail greeting is lost, part ${n}` });
  await make.question(db, pia, { title: "My voicemail greeting in the zyzzyva build", space: "beta" });
  await runJobs();
});

async function ask(title: string, { as = null, ip }: { as?: Viewer; ip?: string } = {}) {
  const path = `/search/similar?${new URLSearchParams({ title })}`;
  const { status, data, headers } = await get(app.current.app, loader, { path, as, ip });
  const body = data instanceof Response && status === 200 ? await data.json() : null;
  return { status, headers, questions: (body?.questions ?? []) as { title: string }[] };
}

test("at most five questions like the one being typed, with what a link needs", async () => {
  const { questions, headers } = await ask("voicemail greeting lo");
  expect(questions).toHaveLength(5);
  expect(Object.keys(questions[0] ?? {}).sort()).toEqual(["answerCount", "id", "slug", "solved", "title"]);
  expect(headers.get("Cache-Control")).toContain("no-store");
});

test("a title too short to say anything is answered with nothing", async () => {
  expect((await ask("voicema")).questions).toEqual([]);
  expect((await ask("   voice   ")).questions).toEqual([]);
});

test("outside a private space nothing of it is named", async () => {
  const titles = (await ask("voicemail greeting zyzzyva build")).questions.map(({ title }) => title);
  expect(titles.join()).not.toContain("zyzzyva");
  const inside = await ask("voicemail greeting zyzzyva build", { as: cast.pia });
  expect(inside.questions.map(({ title }) => title).join()).toContain("zyzzyva");
});

test("titles without end and without sense are no error", async () => {
  for (const title of ["x".repeat(3500), "'; drop table questions; --", "\0\0\0\0\0\0\0\0\0", '""""""""""'])
    expect((await ask(title)).status).toBe(200);
});

test("one visitor may look a bounded number of times a minute, also all at once", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: SIMILAR_RATE.acts + 10 }, () => ask("voicemail greeting", { ip: "198.51.100.3" })),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(SIMILAR_RATE.acts);
  expect(outcomes.find(({ status }) => status === 429)?.headers.get("Retry-After")).toMatch(/^\d+$/);
});
