import type { IncomingHttpHeaders } from "node:http";
import { createCookie } from "@remix-run/node";
import { LRUCache } from "lru-cache";
import { RemixI18Next } from "remix-i18next/server";
import { acceptedLanguages } from "#app/lib/accepted-languages";
import { asUiLanguage, knownLanguage, UI_LANGUAGES, type UiLanguage } from "#app/lib/words/languages";
import type { Rate } from "#app/platform/limits.server";
import type { RequestContext } from "./context.server";

/** The query parameter that asks for a page in a language. */
export const LANGUAGE_PARAMETER = "language";
const CHOICE_DAYS = 365;
/** Choices from one address in a minute. */
export const CHOICE_RATE: Rate = { name: "language", acts: 30, seconds: 60 };

const cookie = createCookie("language", { path: "/", httpOnly: true, sameSite: "lax" });

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...UI_LANGUAGES],
    fallbackLanguage: UI_LANGUAGES[0],
    order: ["searchParams", "cookie", "custom"],
    searchParamKey: LANGUAGE_PARAMETER,
    cookie,
    // The detector's own reading of the header looks at the first language only.
    findLocale: async (request) => acceptedLanguages(request.headers.get("Accept-Language")),
  },
});

/** The language this visitor's pages are written in: what the address asks for, else what was chosen, else what the browser prefers. */
export const languageOf = async (request: Request): Promise<UiLanguage> =>
  asUiLanguage(await detector.getLocale(request));

/** Readings of headers remembered: there are few languages, and many ways to ask for them. */
const READINGS_REMEMBERED = 1000;

/** Tells the language that a guest's pages are written in, by their headers alone; each pair of headers is read once. */
export function guestLanguages() {
  const read = new LRUCache<string, UiLanguage>({ max: READINGS_REMEMBERED });
  const chosenBy = (cookieHeader: string) => /(?:^|;\s*)language=[^;]*/.exec(cookieHeader)?.[0] ?? "";
  return {
    /** The language, if these headers were read before. */
    known: ({ cookie = "", "accept-language": accepted = "" }: IncomingHttpHeaders): UiLanguage | undefined =>
      read.get(`${cookie && chosenBy(cookie)} ${accepted}`),
    async read({ cookie = "", "accept-language": accepted = "" }: IncomingHttpHeaders): Promise<UiLanguage> {
      const chosen = chosenBy(cookie);
      const headers = { Cookie: chosen, "Accept-Language": accepted };
      const language = await languageOf(new Request("http://own.invalid", { headers }));
      read.set(`${chosen} ${accepted}`, language);
      return language;
    },
  };
}

type Work = { request: Request; context: RequestContext };

/** What the visitor chose holds from now on, on this browser. */
export async function keepLanguage({ context }: Pick<Work, "context">, language: UiLanguage): Promise<void> {
  context.cookies.push(await cookie.serialize(language, { ...security(context), maxAge: CHOICE_DAYS * 86_400 }));
}

/** What the page's address asked for holds until the browser is closed. */
export async function keepAskedLanguage({ request, context }: Work): Promise<void> {
  const asked = knownLanguage(new URL(request.url).searchParams.get(LANGUAGE_PARAMETER));
  if (!asked || asked === (await cookie.parse(request.headers.get("Cookie")))) return;
  context.cookies.push(await cookie.serialize(asked, security(context)));
}

const security = ({ app }: RequestContext) => ({ secure: app.env.ORIGIN?.startsWith("https:") ?? false });
