import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { ImportProblem } from "#app/domain/imports/problem";
import { type Progress, SILENT } from "#app/domain/imports/progress";
import { newSummary, type Summary } from "#app/domain/imports/summary";
import { openSpace } from "#app/domain/spaces/open.server";
import type { Db } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";
import { importAnswers } from "./answers.server";
import { checkAgainstFile } from "./checks.server";
import { importComments } from "./comments.server";
import { type Dump, openDump } from "./dump.server";
import { importLinks } from "./links.server";
import { importPeople } from "./people.server";
import { importQuestions } from "./questions.server";
import type { Run } from "./run";
import { surveyDump } from "./survey.server";
import { importTags } from "./tags.server";

export type ImportWish = {
  /** Where the dump lies, unpacked. */
  folder: string;
  /** The site it was taken from, such as https://coffee.stackexchange.com: for the links back that the licence asks for. */
  site?: string | null;
  /** Slug of the space its questions go to; one is opened when there is none. */
  space?: string | null;
};

export type ImportPlan = { dump: Dump; site: string | null; source: string; space: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is to be imported, from where to where, found sound as far as can be told without a database. Throws ImportProblem. */
export async function planImport({ folder, site, space }: ImportWish): Promise<ImportPlan> {
  const origin = readSite(site ?? null);
  const source = origin ? new URL(origin).host : path.basename(path.resolve(folder)) || "dump";
  const slug = space ?? spaceSlug(source);
  if (!SLUG.test(slug)) throw new ImportProblem(`“${slug}” cannot name a space: use a-z, 0-9 and - only.`);
  return { dump: await openDump(folder), site: origin, source, space: slug };
}

/**
 * The dump's people, questions, answers, votes, comments and links are here, each once however often it is imported:
 * what an earlier run brought is left as it is now. Nothing is written unless every file can be read to its end.
 * Stopped by the signal or cut off, what is here is whole, and the next run brings the rest. Throws ImportProblem.
 */
export async function importStackExchange(
  db: Db,
  { dump, site, source, space }: ImportPlan,
  { signal = new AbortController().signal, progress = SILENT }: { signal?: AbortSignal; progress?: Progress } = {},
): Promise<Summary> {
  const summary = newSummary(source, space);
  summary.filesNotRead = dump.filesNotRead;
  try {
    const survey = await surveyWhole(dump, summary, { signal, progress });
    const spaceId = await findOrOpenSpace(db, space, source);
    const posts = { seenPosts: new Set<string>(), refusedPosts: new Set<number>() };
    await importAll({ db, dump, survey, source, site, spaceId, summary, ...posts, signal, progress });
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
  }
  return summary;
}

function readSite(site: string | null): string | null {
  if (site === null) return null;
  const url = URL.canParse(site) ? new URL(site) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ImportProblem(
      `“${site}” is not the address of a site: give one such as https://coffee.stackexchange.com.`,
    );
  return url.origin;
}

/** "coffee" for coffee.stackexchange.com, "my-forum" for a folder "My forum". */
function spaceSlug(source: string): string {
  const name = source.toLowerCase().replace(/^www\.|\.(?:stackexchange\.)?(?:com|net|org)$/g, "");
  return name.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "imported";
}

async function surveyWhole(dump: Dump, summary: Summary, watched: { signal: AbortSignal; progress: Progress }) {
  try {
    return await surveyDump(dump, summary, watched);
  } catch (error) {
    throw error instanceof ImportProblem ? new ImportProblem(`${error.message} Nothing was imported.`) : error;
  }
}

/** A space that is there stays as its owner has it. */
async function findOrOpenSpace(db: Db, slug: string, source: string): Promise<SpaceId> {
  const [space] = await db.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, slug));
  if (space) return space.id;
  const words = slug.replaceAll("-", " ");
  const [last] = await db.select({ position: sql<number>`coalesce(max(${spaces.position}), 0)` }).from(spaces);
  return openSpace(db, {
    slug,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    description: `Questions and answers from ${source}.`,
    position: (last?.position ?? 0) + 1,
  });
}

/** People before what they wrote, questions before what hangs on them. */
async function importAll(run: Run): Promise<void> {
  await importPeople(run);
  await importTags(run);
  await importQuestions(run);
  await importAnswers(run);
  await importComments(run);
  await importLinks(run);
  run.signal.throwIfAborted();
  run.summary.checks = await checkAgainstFile(run);
  run.summary.complete = true;
}
