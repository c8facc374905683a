import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { asUiLanguage } from "#app/lib/words/languages";
import { loadRoomWords } from "#app/lib/words/load";

/** Brings the words of rooms before a page that says them is shown; a page that came whole brings them with its scripts. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  await loadRoomWords(asUiLanguage(document.documentElement.lang));
  return serverLoader();
}
