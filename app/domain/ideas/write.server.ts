import { findImages, type Post } from "#app/domain/files/attach.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type WrittenText, writeText } from "#app/domain/people/write-text.server";
import { excerpt, plainText, type SafeHtml } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import type { Db } from "#app/platform/db.server";
import { EXCERPT_CHARS } from "./limits";

export type IdeaWords = { title: string; problem: string; body: string };
export type WrittenIdea = IdeaWords & WrittenText & { slug: string; problemHtml: SafeHtml; excerpt: string };

/** The words of an idea as they are stored. A list shows the beginning of the problem: whoever has it reads on. */
export async function writeIdea(db: Db, writer: Viewer, words: IdeaWords, post?: Post): Promise<WrittenIdea> {
  const { title, problem, body } = words;
  const images = await findImages(db, writer, `${problem}\n${body}`, post);
  const about = await writeText(db, problem, { images });
  const text = await writeText(db, body, { languageFrom: `${title} ${problem}`, images });
  return {
    ...words,
    ...text,
    slug: slugify(title, "idea"),
    problemHtml: about.html,
    excerpt: excerpt(plainText(about.html), EXCERPT_CHARS),
  };
}

/** Both texts of an idea as one: for what holds for all that somebody writes in one go. */
export const wholeOf = (idea: { problem: string; problemHtml: string; body: string; html: string }) => ({
  body: `${idea.problem}\n\n${idea.body}`,
  // Both were made by `renderMarkdown`.
  html: `${idea.problemHtml}\n${idea.html}` as SafeHtml,
});
