import type { SubmissionResult } from "@conform-to/react";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findImages } from "#app/domain/files/attach.server";
import { PROBLEM_MAX_CHARS } from "#app/domain/ideas/limits";
import { writeText } from "#app/domain/people/write-text.server";
import { BODY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import type { TextLanguage } from "#app/lib/language";
import type { SafeHtml } from "#app/lib/markdown";
import { personalDataWords } from "#app/lib/public-words";
import type { Rate } from "#app/platform/limits.server";
import { type Writing, writingAsGuest } from "./respond.server";

/** Previews for one person, or for guests of one address, in a minute: a pause in typing asks for one. */
const PREVIEW_RATE: Rate = { name: "preview", acts: 60, seconds: 60 };

/** Any form with a body, and perhaps the problem that an idea solves; bounded before they are rendered. */
const Previewed = z
  .object({ body: optionalText(BODY_MAX_CHARS), problem: optionalText(PROBLEM_MAX_CHARS) })
  .catchall(z.string());

/** What a page gets back that was asked for a preview only: all that was typed, and how its texts would read. */
export type Preview = {
  result: SubmissionResult;
  preview: SafeHtml;
  problemPreview: SafeHtml;
  language: TextLanguage;
};

/** The texts in the form as they would be published. Throws FormRefused, TooMany. */
export async function previewOf({ app, db, viewer, context, form }: Writing): Promise<Preview> {
  await app.limits.count(PREVIEW_RATE, viewer ? `member ${viewer.id}` : context.ip);
  const typed = await form(Previewed);
  const images = await findImages(db, viewer, `${typed.problem}\n${typed.body}`);
  const [about, { html, language }] = await Promise.all([
    writeText(db, typed.problem, { images }),
    writeText(db, typed.body, { images }),
  ]);
  const leave = personalDataWords(typed.title, typed.problem, typed.body, typed.summary);
  const error = leave.length > 0 && typed.leave === undefined ? { leave } : undefined;
  return { result: { initialValue: typed, error }, preview: html, problemPreview: about.html, language };
}

const preview = writingAsGuest(previewOf);

/** The action of a page with a text to write: a "Preview" button that needs no script sends the same form to `?preview=yes`. */
export const orPreview =
  <T>(publish: (args: ActionFunctionArgs) => Promise<T>) =>
  (args: ActionFunctionArgs) =>
    new URL(args.request.url).searchParams.get("preview") === "yes" ? preview(args) : publish(args);
