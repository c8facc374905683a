import { Form, useLocation, useSearchParams } from "@remix-run/react";
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
      <div className="mx-auto grid max-w-page grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 px-4 py-2.5">
        <a href={homePath()} className="font-bold font-serif text-ink text-lg no-underline hover:text-accent">
          {community.name}
        </a>
        <SearchBox />
        <Account me={me} />
        <Sections />
      </div>
    </header>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const words = pathname === searchPath() ? (params.get("q") ?? "") : "";
  return (
    <form action={searchPath()} role="search" className="relative order-last col-span-3 sm:order-none sm:col-span-1">
      <label htmlFor="site-search" className="sr-only">
        {t("layout.search")}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        id="site-search"
        key={words}
        type="search"
        name="q"
        defaultValue={words}
        maxLength={200}
        placeholder={t("layout.searchPlaceholder")}
        className="block w-full max-w-xl rounded-md border border-field bg-paper py-2 pr-3 pl-9 text-ink placeholder:text-muted"
      />
    </form>
  );
}

function Account({ me }: { me: PersonRef | null }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const next = ["/sign-in", "/sign-up"].includes(pathname) ? undefined : pathname + search;
  const link = "inline-flex min-h-9 items-center rounded-md px-2 font-semibold text-accent hover:bg-accent-soft";
  return (
    <nav aria-label={t("layout.accountNavigation")} className="flex items-center justify-end gap-1">
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
    <nav
      aria-label={t("layout.mainNavigation")}
      className="order-last col-span-3 flex items-center gap-1 sm:order-none"
    >
      {sections.map(([path, label]) => (
        <a
          key={path}
          href={path}
          aria-current={pathname.startsWith(path) && pathname !== askPath() ? "page" : undefined}
          className="-ml-2 mr-2 inline-flex min-h-9 items-center rounded-md px-2 text-muted hover:text-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {label}
        </a>
      ))}
      <ButtonLink to={askPath()} look="accent" className="ml-auto">
        <PenLine aria-hidden="true" className="size-4" />
        {t("layout.ask")}
      </ButtonLink>
    </nav>
  );
}
