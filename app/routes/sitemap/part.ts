import { listForSitemap as listIdeas } from "#app/domain/ideas/sitemap.server";
import { listForSitemap } from "#app/domain/questions/sitemap.server";
import { listSpaces, listTags } from "#app/domain/spaces/list.server";
import { NotFound } from "#app/lib/errors";
import {
  callsPath,
  declinedPath,
  homePath,
  ideaPath,
  ideasDonePath,
  ideasPath,
  promisesPath,
  questionPath,
  questionsPath,
  roadmapPath,
  spacePath,
  spacesPath,
  tagPath,
  tagsPath,
} from "#app/lib/paths";
import { sitemapXml } from "#app/lib/sitemap";
import { readingResource } from "#app/web/resource.server";
import type { Reading } from "#app/web/respond.server";
import { sharedCopy } from "#app/web/shared-copy.server";

export const XML = "application/xml; charset=utf-8";
/** Seconds that a copy may be kept: what went private is soon forgotten. */
export const SITEMAP_SECONDS = 300;
/** The part that names the lists rather than the questions. */
export const PLACES = "places";
/** Tags worth a line: what is rarer is found by its questions. */
const TAGS_LISTED = 1000;

/** One part of the sitemap, as a guest may see it, whoever asks. */
export const loader = readingResource(async (work) => {
  const name = /^([a-z]+)(?:-(\d{1,6}))?\.xml$/.exec(work.param("file"));
  const pages = name?.[1] === PLACES ? await places(work) : await postsOf(work, name?.[1], name?.[2]);
  return sharedCopy(sitemapXml(pages), XML, SITEMAP_SECONDS);
});

async function places({ app, db }: Reading) {
  const [spaces, tags] = await Promise.all([listSpaces(db, null), listTags(db, null, { most: TAGS_LISTED })]);
  const paths = [
    homePath(),
    questionsPath(),
    ideasPath(),
    roadmapPath(),
    ideasDonePath(),
    declinedPath(),
    promisesPath(),
    callsPath(),
    spacesPath(),
    tagsPath(),
    ...spaces.filter(({ questionCount }) => questionCount > 0).map((space) => spacePath(space)),
    ...tags.map(({ name }) => tagPath(name)),
  ];
  return paths.map((path) => ({ address: app.address.link(path) }));
}

async function postsOf({ app, db, now }: Reading, kind: string | undefined, part: string | undefined) {
  const changed = (path: string, changedAt: Date) => ({ address: app.address.link(path), changedAt });
  if (part !== undefined && kind === "questions")
    return (await listForSitemap(db, Number(part), now)).map((row) => changed(questionPath(row), row.activeAt));
  if (part !== undefined && kind === "ideas")
    return (await listIdeas(db, Number(part))).map((row) => changed(ideaPath(row), row.activeAt));
  throw new NotFound();
}
