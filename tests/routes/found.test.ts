import { eq } from "drizzle-orm";
import { SaxesParser } from "saxes";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { DAY_MS } from "#app/lib/time";
import { loader as icon } from "#app/routes/install/icon";
import { loader as manifest } from "#app/routes/install/manifest";
import { loader as card } from "#app/routes/questions/card";
import { loader as show } from "#app/routes/questions/show";
import { loader as sitemap } from "#app/routes/sitemap/index";
import { loader as sitemapPart } from "#app/routes/sitemap/part";
import { type QuestionId, questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp({ ORIGIN: "https://community.example" });
const ids: Record<"open" | "old" | "secret" | "deleted", QuestionId> = {
  open: 0,
  old: 0,
  secret: 0,
  deleted: 0,
} as never;

beforeAll(async () => {
  const { db } = app.current;
  const { ada, pia } = await make.cast(db);
  ids.open = await make.question(db, ada, { title: "Почему <не> работает связь & интернет?" });
  ids.old = await make.question(db, ada, {}, new Date(Date.now() - 91 * DAY_MS));
  ids.secret = await make.question(db, pia, { space: "beta", title: "Something only testers know of" });
  ids.deleted = await make.question(db, ada, { title: "Something that was a mistake" });
  await deleteQuestion(db, ada, ids.deleted);
});

const textOf = async (loader: typeof sitemap, path: string, params: Record<string, string> = {}) => {
  const outcome = await get(app.current.app, loader, { path, params });
  return { ...outcome, text: outcome.data instanceof Response ? await outcome.data.text() : "" };
};

function addressesIn(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let inside = false;
  parser.on("opentag", ({ name }) => {
    inside = name === "loc";
  });
  parser.on("text", (text) => inside && text.trim() && found.push(text));
  parser.write(xml).close();
  return found;
}

test("the sitemap leads to every question worth finding, by whole addresses, and to nothing else", async () => {
  const index = addressesIn((await textOf(sitemap, "/sitemap.xml")).text);
  expect(index).toEqual([
    "https://community.example/sitemaps/places.xml",
    "https://community.example/sitemaps/questions-0.xml",
  ]);
  const listed = addressesIn(
    (await textOf(sitemapPart, "/sitemaps/questions-0.xml", { file: "questions-0.xml" })).text,
  );
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatch(new RegExp(`^https://community\\.example/questions/${ids.open}-`));
  const places = addressesIn((await textOf(sitemapPart, "/sitemaps/places.xml", { file: "places.xml" })).text);
  expect(places).toContain("https://community.example/spaces/plans");
  expect(places.join()).not.toContain("beta");
});

test.each(["questions-x.xml", "questions-.xml", "nothing.xml", "questions-99999999.xml"])(
  "there is no part %s of the sitemap",
  async (file) => expect((await textOf(sitemapPart, `/sitemaps/${file}`, { file })).status).toBe(404),
);

test("a question is kept out of search engines when it is old and nobody ever answered or had it too", async () => {
  const worth = async (id: QuestionId) => {
    const [row] = await app.current.db.select({ slug: questions.slug }).from(questions).where(eq(questions.id, id));
    const slug = `${id}-${row?.slug}`;
    const { data } = await get(app.current.app, show, {
      path: `/questions/${encodeURIComponent(slug)}`,
      params: { slug },
    });
    return (data as Awaited<ReturnType<typeof show>>).worthFinding;
  };
  expect(await worth(ids.open)).toBe(true);
  expect(await worth(ids.old)).toBe(false);
});

test("a deleted question is gone for those who could see its space, and unknown to all others", async () => {
  const answer = async (id: QuestionId) =>
    (await get(app.current.app, show, { path: `/questions/${id}-x`, params: { slug: `${id}-x` } })).status;
  expect(await answer(ids.deleted)).toBe(410);
  expect(await answer(ids.secret)).toBe(404);
  expect(await answer(9999 as QuestionId)).toBe(404);
});

test("a question's card is a picture of the size that networks ask for, and a private one has none", async () => {
  const outcome = await get(app.current.app, card, {
    path: `/questions/${ids.open}/card.png`,
    params: { id: `${ids.open}` },
  });
  const bytes = Buffer.from(await (outcome.data as Response).arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  const hidden = await get(app.current.app, card, {
    path: `/questions/${ids.secret}/card.png`,
    params: { id: `${ids.secret}` },
  });
  expect(hidden.status).toBe(404);
});

test("what a system needs to install the community is there, with icons of the sizes it names", async () => {
  const { data } = await get(app.current.app, manifest, { path: "/manifest.webmanifest" });
  const { icons, ...named } = (await (data as Response).json()) as { icons: { src: string; sizes: string }[] };
  expect(named).toMatchObject({ name: "Goodturn", display: "standalone", start_url: "/" });
  for (const { src, sizes } of icons) {
    const file = src.split("/").at(-1) ?? "";
    const drawn = await get(app.current.app, icon, { path: src, params: { file } });
    const { width, height } = await sharp(Buffer.from(await (drawn.data as Response).arrayBuffer())).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  const other = await get(app.current.app, icon, { path: "/icons/9999.png", params: { file: "9999.png" } });
  expect(other.status).toBe(404);
});
