import { redirect } from "@remix-run/node";
import { z } from "zod";
import { writeLettersIn } from "#app/domain/people/language.server";
import { homePath, ownPath, withoutQuery } from "#app/lib/paths";
import { UI_LANGUAGES } from "#app/lib/words/languages";
import { CHOICE_RATE, keepLanguage, LANGUAGE_PARAMETER } from "#app/web/language.server";
import { nothingToRead, writingAsGuest } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const LanguageForm = z.object({ language: z.enum(UI_LANGUAGES), next: z.string().default("") });

/** Chooses the language of the pages, and of the letters to whoever is signed in; then leads back to the page. */
export const action = writingAsGuest(async (work) => {
  const { language, next } = await work.form(LanguageForm);
  await work.app.limits.count(CHOICE_RATE, work.context.ip);
  if (work.viewer) await writeLettersIn(work.db, work.viewer, language);
  await keepLanguage(work, language);
  return redirect(withoutQuery(ownPath(next, homePath()), LANGUAGE_PARAMETER), 303);
});
