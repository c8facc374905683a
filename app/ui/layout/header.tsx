import { Form, useLocation } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import {
  askPath,
  homePath,
  personPath,
  questionsPath,
  searchPath,
  signInPath,
  signOutPath,
  signUpPath,
  spacesPath,
  tagsPath,
} from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Avatar } from "#app/ui/people/avatar";

export function Header({ community, me }: { community: { name: string }; me: PersonRef | null }) {
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-5 gap-y-2 px-4 py-2.5">
        <a href={homePath()} className="font-bold font-serif text-ink text-lg no-underline hover:text-accent">
          {community.name}
        </a>
        <Sections />
        <SearchBox />
        <AskButton />
        <Account me={me} />
      </div>
    </header>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // The start page has a search of its own, and the results show theirs.
  if (pathname === homePath() || pathname === searchPath()) return null;
  return (
    <search className="order-2 w-full lg:order-none lg:w-auto lg:grow">
      <form action={searchPath()} className="relative">
        <label htmlFor="site-search" className="sr-only">
          {t("layout.search")}
        </label>
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        />
        <input
          id="site-search"
          type="search"
          name="q"
          maxLength={200}
          placeholder={t("layout.searchPlaceholder")}
          className="block w-full rounded-md border border-field bg-paper py-2 pr-3 pl-9 text-ink placeholder:text-muted"
        />
      </form>
    </search>
  );
}

function Account({ me }: { me: PersonRef | null }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const next = ["/sign-in", "/sign-up"].includes(pathname) ? undefined : pathname + search;
  const link = "inline-flex min-h-9 items-center rounded-md px-2 font-semibold text-accent hover:bg-accent-soft";
  return (
    <nav
      aria-label={t("layout.accountNavigation")}
      className="order-1 ml-auto flex items-center gap-1 sm:order-none sm:ml-0"
    >
      {me ? (
        <>
          <a href={personPath(me)} aria-label={t("layout.yourProfile")} className="rounded-full p-1">
            <Avatar person={me} />
          </a>
          <Form method="post" action={signOutPath()}>
            <button type="submit" className={link}>
              {t("layout.signOut")}
            </button>
          </Form>
        </>
      ) : (
        <>
          <a href={signInPath(next)} className={link}>
            {t("layout.signIn")}
          </a>
          <a href={signUpPath(next)} className={link}>
            {t("layout.signUp")}
          </a>
        </>
      )}
    </nav>
  );
}

function Sections() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const sections = [
    [questionsPath(), t("layout.questions")],
    [spacesPath(), t("layout.spaces")],
    [tagsPath(), t("layout.tags")],
  ] as const;
  return (
    <nav aria-label={t("layout.mainNavigation")} className="order-3 flex items-center gap-3 sm:order-none">
      {sections.map(([path, label]) => (
        <a
          key={path}
          href={path}
          aria-current={pathname.startsWith(path) && pathname !== askPath() ? "page" : undefined}
          className="inline-flex min-h-9 items-center text-muted no-underline hover:text-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function AskButton() {
  const { t } = useTranslation();
  return (
    <ButtonLink to={askPath()} look="accent" className="order-4 ml-auto whitespace-nowrap sm:order-none">
      <PenLine aria-hidden="true" className="size-4" />
      <span className="sm:hidden">{t("layout.askShort")}</span>
      <span className="hidden sm:inline">{t("layout.ask")}</span>
    </ButtonLink>
  );
}
