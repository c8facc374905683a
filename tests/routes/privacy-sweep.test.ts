import path from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { setBookmark } from "#app/domain/bookmarks/bookmark.server";
import { storeImage } from "#app/domain/files/store.server";
import { joinGroup, leaveGroup } from "#app/domain/groups/members.server";
import { setFollow as followIdea } from "#app/domain/ideas/follow.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { setPrivacy } from "#app/domain/spaces/privacy.server";
import { changeSpace, openNewSpace, type SpaceFacts } from "#app/domain/spaces/run.server";
import { filePath } from "#app/lib/paths";
import routes from "#app/routes";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

/** In every text of the space: its name and facets, questions, tags, answers, comments. Never in an address that a page may repeat. */
const SECRET = /xylophon/i;
/** What is looked for; it stands beside the secret. */
const WORDS = "zyzzyva";

type Door = { url: string; file: string };
type RouteModule = { loader?: (args: LoaderFunctionArgs) => unknown };
const walk = (entry: RouteConfigEntry, above: string): Door[] => {
  const url = path.posix.join(above, "/", entry.path ?? "");
  return [{ url, file: entry.file }, ...(entry.children ?? []).flatMap((child) => walk(child, url))];
};
const files = import.meta.glob<RouteModule>("/app/routes/**/*.{ts,tsx}");
const doors = (
  await Promise.all(
    (
      await routes
    )
      .flatMap((entry) => walk(entry, ""))
      .map(async (door) => {
        const module = await files[`/app/${door.file}`]?.();
        return module?.loader ? [{ ...door, loader: module.loader }] : [];
      }),
  )
).flat();

const app = useApp();
const told = { space: "den", question: 0, answer: 0, comment: 0, idea: 0, key: "", pointer: 0 };
let cast: Awaited<ReturnType<typeof make.cast>>;
const facts: SpaceFacts = {
  slug: "old-den",
  name: "Xylophone den",
  description: "All about the xylophone and the zyzzyva.",
  product: "Xylophones",
  region: "",
  help: "",
  hours: null,
  speakers: [],
};

beforeAll(async () => {
  const { db, runJobs } = app.current;
  cast = await make.cast(db);
  const open = await make.question(db, cast.ada, { title: `What is a ${WORDS}?`, tags: ["insects"] });
  await make.answer(db, cast.pia, open, { body: `A ${WORDS} is a weevil.` });
  await joinGroup(db, cast.lea.id, "beta");
  await runJobs();
});

/** What stands in the space, by somebody inside and by somebody who will leave. */
async function fillSpace(): Promise<void> {
  const { db, app: running, runJobs } = app.current;
  await openNewSpace(db, cast.una, { ...facts, group: null });
  await changeSpace(db, cast.una, "old-den", { ...facts, slug: told.space });
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  told.key = (await storeImage(db, running.files, cast.pia, "image", bytes)).key;
  told.question = await make.question(db, cast.pia, {
    title: `Does the ${WORDS} play the xylophone?`,
    body: `The xylophonist says no. ![xylophone](${filePath(told.key)})`,
    space: told.space,
    tags: ["xylophone", "insects"],
  });
  told.answer = await make.answer(db, cast.lea, told.question as never, { body: `A ${WORDS} may: xylophonically.` });
  told.comment = await make.comment(db, cast.lea, { answerId: told.answer as never }, "Xylophonist here.");
  told.idea = await make.idea(db, cast.pia, {
    title: `Let the ${WORDS} play the xylophone`,
    problem: "There is too little xylophone for me.",
    body: "A xylophonist in each shop, please.",
    space: told.space,
    tags: ["xylophone", "insects"],
  });
  await followIdea(db, cast.lea, told.idea as never, true);
  await setAcceptance(db, cast.pia, told.answer as never, true);
  await voteOnQuestion(db, cast.lea, told.question as never, "up");
  await setBookmark(db, cast.lea, { questionId: told.question as never }, true);
  await setBookmark(db, cast.lea, { answerId: told.answer as never }, true);
  await setFollow(db, cast.lea, told.question as never, true);
  await runJobs();
}

const nounOf = (url: string) => url.split("/")[1]?.replace(/s$/, "") ?? "";

/** The parts of an address that lead to what stands in the space, wherever a door leads. */
function paramsOf({ url }: Door): Record<string, string>[] {
  const noun = nounOf(url);
  const id = { answer: told.answer, comment: told.comment, idea: told.idea }[noun] ?? told.question;
  const slugs = /^\/(questions|ideas)/.test(url) ? [`${id}-x`] : [told.space, "old-den", "beta"];
  const feeds = [`${told.question}.atom`, `${told.space}.atom`, "xylophone.atom", "insects.atom"];
  const names = url.startsWith("/files") ? [`${told.key}.webp`] : ["xylophone", "insects"];
  const lists = {
    slug: slugs,
    file: [...feeds, "places.xml", "questions-0.xml", "questions-1.xml", "ideas-0.xml"],
    name: names,
  };
  const handle = ["pia", "lea"];
  const asked = url.match(/(?<=:)\w+/g) ?? [];
  return asked.reduce<Record<string, string>[]>(
    (sets, param) => {
      const values = { ...lists, handle }[param] ?? [`${id}`];
      return sets.flatMap((set) => values.map((value) => ({ ...set, [param]: value })));
    },
    [{}],
  );
}

const QUERIES = [
  "",
  `?q=${WORDS}`,
  `?title=${WORDS}+play`,
  "?space=den",
  "?tab=questions",
  "?tab=ideas",
  "?sort=new",
  "?sort=top",
  "?tag=insects",
  "?of=ideas",
];

const queriesOf = ({ url }: Door, params: Record<string, string>) => {
  if (url.startsWith("/people")) return ["", "?tab=questions", "?tab=ideas"];
  return Object.keys(params).length > 0 ? [""] : QUERIES;
};

/** Everything the doors tell this viewer: status and text by address. */
async function sweep(as: Viewer, only: (door: Door) => boolean = () => true): Promise<Map<string, string>> {
  const heard = new Map<string, string>();
  for (const door of doors.filter(only))
    for (const params of paramsOf(door))
      for (const query of queriesOf(door, params)) {
        const at = door.url.replace(/:(\w+)/g, (_, name) => params[name] ?? "");
        const { status, location, data } = await get(app.current.app, door.loader, { path: at + query, params, as });
        heard.set(at + query, `${status} ${location ?? ""} ${await textOf(data)}`);
      }
  return heard;
}

async function textOf(data: unknown): Promise<string> {
  if (!(data instanceof Response)) return JSON.stringify(data) ?? "";
  if (!data.headers.get("Content-Type")?.startsWith("text/event-stream")) return data.text();
  await data.body?.cancel();
  return "a stream";
}

const leaks = (heard: Map<string, string>) => [...heard].filter(([, text]) => SECRET.test(text)).map(([at]) => at);

/** Pages that gather: after the space is private they are as if it had never been. */
const GATHERS = [
  "/",
  "/questions",
  "/ideas",
  "/spaces",
  "/tags",
  "/tags/:name",
  "/people/:handle",
  "/search",
  "/following",
];
const gathering = ({ url }: Door) => GATHERS.includes(url);
/** When a page was read, and what its visit is called, differ from one reading to the next. */
const untimed = (heard: Map<string, string>) =>
  [...heard].map(([at, text]) => [at, text.replace(/"(now|visit)":"[^"]*"/g, "")] as const);

describe("a space that becomes private, while no job runs", () => {
  const before: Record<string, readonly (readonly [string, string])[]> = {};
  const outside = () => ({ guest: null, ada: cast.ada, lea: cast.lea });

  test("was seen by everybody before, behind many doors", async () => {
    for (const [who, viewer] of Object.entries(outside())) before[who] = untimed(await sweep(viewer, gathering));
    await fillSpace();
    await leaveGroup(app.current.db, cast.lea.id, "beta");
    for (const viewer of Object.values(outside())) {
      const seen = leaks(await sweep(viewer));
      for (const door of [
        "/",
        "/questions",
        "/spaces/den",
        "/tags",
        "/search?q=zyzzyva",
        "/people/pia?tab=questions",
        "/people/lea",
        "/people/pia?tab=ideas",
        "/ideas",
        "/ideas?sort=new",
        "/ideas?space=den",
        "/ideas?tag=insects",
        `/ideas/similar?title=${WORDS}+play`,
        "/feeds/ideas.atom",
        "/sitemaps/ideas-0.xml",
      ])
        expect(seen).toContain(door);
      expect(seen.length).toBeGreaterThan(15);
    }
    expect(leaks(await sweep(cast.lea))).toEqual(
      expect.arrayContaining(["/following", "/following?of=ideas", "/bookmarks"]),
    );
    expect((await sweep(null, ({ url }) => url.startsWith("/files/"))).get(`/files/${told.key}.webp`)).toMatch(/^200/);
  });

  test.each(["guest", "ada", "lea"] as const)("is behind no door for those outside (%s)", async (who) => {
    await setPrivacy(app.current.db, cast.una, told.space, "beta");
    const viewer = outside()[who];
    const heard = await sweep(viewer);
    expect(leaks(heard)).toEqual([]);
    expect(heard.get(`/files/${told.key}.webp`)).toMatch(/^404/);
    expect(heard.get(`/questions/${told.question}/live`)).toMatch(/^404/);
    expect(heard.get("/spaces/old-den")).toBe(heard.get("/spaces/beta"));
  });

  test.each(["guest", "ada"] as const)("is as if it had never been (%s)", async (who) => {
    const now = untimed(await sweep(outside()[who], gathering));
    const known = new Set(before[who]?.map(([at]) => at));
    expect(now.filter(([at]) => known.has(at))).toEqual(before[who]?.filter(([at]) => now.some(([one]) => one === at)));
  });

  test.each(["pia", "sol", "mo_"] as const)("is where it was for those inside (%s)", async (who) => {
    const { db } = app.current;
    await changeSpace(db, cast.una, told.space, { ...facts, slug: told.space, speakers: ["sol"] });
    expect(leaks(await sweep(cast[who])).length).toBeGreaterThan(10);
  });

  test("is not named by an open question that leads there as a duplicate", async () => {
    const { db } = app.current;
    const pointer = await make.question(db, cast.ada, { title: "Same as another" });
    await setPrivacy(db, cast.una, told.space, null);
    await closeQuestion(db, cast.mo_, pointer, { reason: "duplicate", note: "", duplicateOf: told.question as never });
    await setPrivacy(db, cast.una, told.space, "beta");
    told.question = pointer;
    for (const viewer of Object.values(outside()))
      expect(leaks(await sweep(viewer, ({ url }) => url.startsWith("/questions")))).toEqual([]);
  });
});
