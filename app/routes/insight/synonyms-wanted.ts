import { removeSynonyms, saveSynonyms } from "#app/domain/search/synonyms.server";
import { TEXT_LANGUAGES } from "#app/lib/language";
import { insightPath, ownPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { WantedForm } from "./wanted-form";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

/** The words that the address names mean the same, or do not. */
export const action = acting(async (work) => {
  const actor = searchStaffOf(work);
  const { wanted, next } = await work.form(WantedForm);
  const group = {
    words: (work.query("words") ?? "").split(","),
    language: TEXT_LANGUAGES.find((language) => language === work.query("language")) ?? null,
  };
  await (wanted ? saveSynonyms : removeSynonyms)(work.db, actor, group, work.now);
  return work.done(ownPath(next, insightPath("synonyms")), wanted ? "saved" : undefined);
});
