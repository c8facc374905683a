import { setImmediate } from "node:timers/promises";
import type { PersonRef } from "#app/domain/people/reference.server";
import { aroundChanges, differenceOf, listDifference, type Piece, wordsChanged } from "#app/lib/difference";
import { NotFound } from "#app/lib/errors";
import { type ChangeWords, differenceOfRendered, renderMarkdown, type SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { listRevisions, type Subject } from "./keep.server";
import { VERSIONS_PER_PAGE } from "./limits";

/** A text as it reads today, with whoever wrote it so. */
export type TextOfToday = {
  title: string | null;
  /** What stands beside the text, such as the problem that an idea solves; absent where nothing does. */
  aside?: string | null;
  body: string;
  tags: string[] | null;
  writtenAt: Date;
  editor: PersonRef;
};

/** A version of a text and what it changed in the one before; the first version changed nothing and shows all of itself. */
export type Version = {
  /** 1 is the text as first written. */
  number: number;
  writtenAt: Date;
  editor: PersonRef;
  /** Why it replaced the version before, in its editor's words; may be empty. */
  because: string;
  /** Null where there is no title, or the same one as before. */
  title: Piece[] | null;
  body: Piece[];
  /** The text as it reads, with what changed marked in it; null where so much did that only `body` tells. */
  html: SafeHtml | null;
  /** The same of what stands beside the text; null where nothing does. */
  aside: { body: Piece[]; html: SafeHtml | null } | null;
  /** Words that came into all of its texts, and that went out of them. */
  words: { added: number; removed: number };
  tags: { kept: string[]; added: string[]; removed: string[] } | null;
};

type Written = TextOfToday & { number: number; replacedBecause: string };

/** One page of a text's versions, newest first; `older` is where the next page begins. The caller has seen that the viewer may see the post. Throws NotFound where there are no such versions. */
export async function showHistory(
  db: Db,
  subject: Subject,
  today: TextOfToday,
  { below, words }: { below: number | null; words: ChangeWords },
): Promise<{ versions: Version[]; older: number | null }> {
  const replaced = await listRevisions(db, subject, { below, most: VERSIONS_PER_PAGE + 1 });
  const current = { ...today, number: (replaced[0]?.number ?? 0) + 1, replacedBecause: "" };
  const written: Written[] = below === null ? [current, ...replaced] : replaced;
  if (written.length === 0) throw new NotFound();
  const versions: Version[] = [];
  for (const [place, version] of written.slice(0, VERSIONS_PER_PAGE).entries()) {
    versions.push(versionOf(version, written[place + 1] ?? null, words));
    // A comparison of long texts takes a while: other requests get their turn in between.
    await setImmediate();
  }
  const older = written.length > VERSIONS_PER_PAGE ? (versions.at(-1)?.number ?? null) : null;
  return { versions, older };
}

function versionOf(version: Written, before: Written | null, words: ChangeWords): Version {
  const { number, writtenAt, editor } = version;
  const title = version.title === before?.title ? null : titleOf(version, before);
  const body = differenceOf(before?.body ?? version.body, version.body);
  const aside = asideOf(version, before, words);
  return {
    number,
    writtenAt,
    editor,
    because: before?.replacedBecause ?? "",
    title,
    body: before ? aroundChanges(body) : body,
    html: renderedOf(version.body, before?.body ?? null, words),
    aside: aside && before ? { ...aside, body: aroundChanges(aside.body) } : aside,
    words: wordsChanged([...(title ?? []), ...(aside?.body ?? []), ...body]),
    tags: tagsOf(version.tags ?? [], before),
  };
}

function asideOf(version: Written, before: Written | null, words: ChangeWords): Version["aside"] {
  if (typeof version.aside !== "string") return null;
  const former = before ? (before.aside ?? "") : null;
  return {
    body: differenceOf(former ?? version.aside, version.aside),
    html: renderedOf(version.aside, former, words),
  };
}

function renderedOf(body: string, before: string | null, words: ChangeWords): SafeHtml | null {
  const html = renderMarkdown(body);
  return before === null ? html : differenceOfRendered(renderMarkdown(before), html, words);
}

function tagsOf(tags: string[], before: Written | null): Version["tags"] {
  if (before) return listDifference(before.tags ?? [], tags);
  return tags.length > 0 ? { kept: tags, added: [], removed: [] } : null;
}

const titleOf = ({ title }: Written, before: Written | null) =>
  title === null ? null : differenceOf(before?.title ?? title, title);
