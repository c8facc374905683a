import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { loader as questionFeed } from "#app/routes/feeds/question";
import { loader as questionsFeed } from "#app/routes/feeds/questions";
import { loader as spaceFeed } from "#app/routes/feeds/space";
import { loader as tagFeed } from "#app/routes/feeds/tag";
import { loader as home } from "#app/routes/home";
import { loader as person } from "#app/routes/people/show";
import { loader as spaces } from "#app/routes/spaces/list";
import { loader as space } from "#app/routes/spaces/show";
import { loader as tags } from "#app/routes/tags/list";
import { loader as tag } from "#app/routes/tags/show";
import type { QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();

/** Words that stand in the private space only; one of them on a page is a leak. */
const SECRET = /zyzzyva|hush-hush|beta|whispering/i;

const cast: { guest: null; ada?: Member; pia?: Member; mo_?: Member } = { guest: null };
const shut: { id: QuestionId | null } = { id: null };

beforeAll(async () => {
  const { db } = app.current;
  const { ada, bo_, pia, mo_ } = await make.cast(db);
  Object.assign(cast, { ada, pia, mo_ });
  const open = await make.question(db, ada, { title: "What does the small plan include?", tags: ["prices"] });
  shut.id = await make.question(db, pia, {
    title: "When does the zyzzyva build come out?",
    body: "I am whispering about the zyzzyva build.",
    space: "beta",
    tags: ["hush-hush", "prices"],
  });
  await make.question(db, pia, { title: "Another zyzzyva build question", space: "beta" });
  const answer = await make.answer(db, pia, open);
  await setAcceptance(db, ada, answer, true);
  const hidden = await make.answer(db, mo_, shut.id, { body: "Whispering back: zyzzyva, soon." });
  await setAcceptance(db, pia, hidden, true);
  await make.answer(db, bo_, open);
});

type Loader = (args: LoaderFunctionArgs) => unknown;
const read = async (loader: Loader, path: string, params: Record<string, string>, as: Viewer) => {
  const { status, data } = await get(app.current.app, loader, { path, params, as });
  return { status, text: data instanceof Response ? await data.text() : JSON.stringify(data) };
};

/** Pages that exist for everybody, and show each what is theirs to see. */
const OPEN: [string, Loader, string, () => Record<string, string>][] = [
  ["home", home, "/", () => ({})],
  ["the list of spaces", spaces, "/spaces", () => ({})],
  ["the list of tags", tags, "/tags", () => ({})],
  ["a tag used on both sides", tag, "/tags/prices", () => ({ name: "prices" })],
  ["the questions of somebody inside", person, "/people/pia?tab=questions", () => ({ handle: "pia" })],
  ["the answers of somebody inside", person, "/people/mo_", () => ({ handle: "mo_" })],
  ["the feed of all questions", questionsFeed, "/feeds/questions.atom", () => ({})],
  ["the feed of that tag", tagFeed, "/feeds/tags/prices.atom", () => ({ file: "prices.atom" })],
];

/** Pages of the private space itself: for those outside they do not exist. */
const SHUT: [string, Loader, string, () => Record<string, string>][] = [
  ["the space", space, "/spaces/beta", () => ({ slug: "beta" })],
  ["its tag", tag, "/tags/hush-hush", () => ({ name: "hush-hush" })],
  ["its feed", spaceFeed, "/feeds/spaces/beta.atom", () => ({ file: "beta.atom" })],
  ["the feed of its tag", tagFeed, "/feeds/tags/hush-hush.atom", () => ({ file: "hush-hush.atom" })],
  ["the feed of a question", questionFeed, "/feeds/questions/0.atom", () => ({ file: `${shut.id}.atom` })],
];

const UNKNOWN: Record<string, Record<string, string>> = {
  "the space": { slug: "no-such-space" },
  "its tag": { name: "no-such-tag" },
  "its feed": { file: "no-such-space.atom" },
  "the feed of its tag": { file: "no-such-tag.atom" },
  "the feed of a question": { file: "999999.atom" },
};

describe.each(["guest", "ada"] as const)("outside the private space (%s)", (who) => {
  test.each(OPEN)("%s shows nothing of it", async (_, loader, path, params) => {
    const { status, text } = await read(loader, path, params(), cast[who] ?? null);
    expect(status).toBe(200);
    expect(text).not.toMatch(SECRET);
  });

  test.each(SHUT)("%s is no different from one that never was", async (name, loader, path, params) => {
    const shut = await read(loader, path, params(), cast[who] ?? null);
    const unknown = await read(loader, path, UNKNOWN[name] ?? {}, cast[who] ?? null);
    expect(shut.status).toBe(404);
    expect(shut).toEqual(unknown);
  });

  test("counts hold only what can be seen", async () => {
    const as = cast[who] ?? null;
    expect(JSON.parse((await read(tags, "/tags", {}, as)).text).tags).toEqual([{ name: "prices", questionCount: 1 }]);
    expect(JSON.parse((await read(home, "/", {}, as)).text)).toMatchObject({ waitingCount: 0, waiting: null });
    const { counts } = JSON.parse((await read(person, "/people/pia", { handle: "pia" }, as)).text);
    expect(counts).toEqual({ questions: 0, answers: 1, accepted: 1, official: 0, ideas: 0 });
    const mo = JSON.parse((await read(person, "/people/mo_", { handle: "mo_" }, as)).text);
    expect(mo.counts).toEqual({ questions: 0, answers: 0, accepted: 0, official: 0, ideas: 0 });
  });
});

describe.each(["pia", "mo_"] as const)("inside (%s)", (who) => {
  test.each([...OPEN, ...SHUT])("%s shows what is theirs", async (_, loader, path, params) => {
    const { status, text } = await read(loader, path, params(), cast[who] ?? null);
    expect(status).toBe(200);
    expect(text).toMatch(SECRET);
  });

  test("counts hold both sides", async () => {
    const as = cast[who] ?? null;
    expect(JSON.parse((await read(tags, "/tags", {}, as)).text).tags).toEqual([
      { name: "prices", questionCount: 2 },
      { name: "hush-hush", questionCount: 1 },
    ]);
    expect(JSON.parse((await read(home, "/", {}, as)).text).waitingCount).toBe(1);
  });
});

test("whoever leaves the group is outside at once", async () => {
  const { db } = app.current;
  const { pia } = cast;
  if (!pia) throw new Error("no Pia");
  await leaveGroup(db, pia.id, "beta");
  expect((await read(space, "/spaces/beta", { slug: "beta" }, pia)).status).toBe(404);
  expect((await read(questionsFeed, "/feeds/questions.atom", {}, pia)).text).not.toMatch(SECRET);
});
