import type { ChangeWords } from "#app/lib/markdown";
import { wordsFor } from "#app/lib/words/all.server";
import { languageOf } from "./language.server";
import type { Reading } from "./respond.server";

/** What a change in a text is called in the language of the page. */
export async function changeWords({ request }: Pick<Reading, "request">): Promise<ChangeWords> {
  const { t } = wordsFor(await languageOf(request));
  return { added: t("writing.added"), removed: t("writing.removed"), leftOut: t("writing.leftOut") };
}
