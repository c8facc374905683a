import { useLocation } from "@remix-run/react";
import { PenLine, Search } from "lucide";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PersonRef } from "#app/domain/people/reference.server";
import {
  askPath,
  filePath,
  homePath,
  ideasPath,
  questionsPath,
  searchPath,
  signInPath,
  signUpPath,
  spacesPath,
  tagsPath,
} from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import { SearchField } from "#app/ui/search/search-field";
import { useSlashKey } from "#app/ui/search/slash-key";
import { AccountMenu } from "./account-menu";

/** The way to everything: who this is, its sections, the search, the ask button, and one's own account. */
export function Header({ community, me }: { community: { name: string; logo: string | null }; me: PersonRef | null }) {
  return (
    <header className="site border-line border-b bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 gap-y-1 px-4 sm:gap-x-5 py-2 sm:py-2.5 lg:flex-nowrap">
        <a
          href={homePath()}
          className="inline-flex min-w-0 items-center gap-2.5 py-1 lg:max-w-64 lg:shrink-0 font-semibold font-serif text-ink text-lg tracking-tight no-underline hover:text-accent"
        >
          {community.logo && <img src={filePath(community.logo)} alt="" className="h-8 w-auto max-w-32 shrink-0" />}
          <bdi className="truncate">{community.name}</bdi>
        </a>
        <Sections />
        <SearchBox />
        <AskButton />
        <Account me={me} />
        {/* On phones what leads on has a row of its own. */}
        <span className="order-2 h-0 basis-full lg:hidden" />
      </div>
    </header>
  );
}

/** The search, where the page has none of its own: a line on wide screens; on narrow ones a row that its sign opens. */
function SearchBox() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const sign = useRef<HTMLAnchorElement>(null);
  const enter = useCallback(() => {
    // Phones bring up their keys only for a field that has the focus before the tap is over.
    flushSync(() => setOpen(true));
    document.querySelector<HTMLInputElement>("#site-search, #big-search")?.focus();
  }, []);
  useSlashKey(enter);
  if (pathname === homePath() || pathname === searchPath()) return <span className="hidden lg:block lg:grow" />;
  return (
    <>
      <a
        ref={sign}
        href={searchPath()}
        aria-label={t("layout.search")}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          if (open) setOpen(false);
          else enter();
        }}
        className="order-4 inline-flex size-10 items-center justify-center rounded-md text-ink hover:bg-accent-soft hover:text-accent lg:hidden"
      >
        <Icon of={Search} className="size-5" />
      </a>
      <search
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.defaultPrevented || !open) return;
          setOpen(false);
          sign.current?.focus();
        }}
        className={`${open ? "block" : "hidden"} order-6 min-w-40 grow basis-full py-1 lg:order-none lg:py-0 lg:block lg:basis-auto`}
      >
        <form action={searchPath()} className="relative">
          <SearchField id="site-search" look="small" label={t("layout.search")} hinted />
        </form>
      </search>
    </>
  );
}

function Account({ me }: { me: PersonRef | null }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const next = /^\/sign-/.test(pathname) ? undefined : pathname + search;
  const link =
    "inline-flex min-h-9 items-center whitespace-nowrap rounded-md px-1.5 font-semibold text-accent text-sm no-underline hover:bg-accent-soft sm:px-2 sm:text-base";
  return (
    <nav
      aria-label={t("layout.accountNavigation")}
      className="order-2 ml-auto flex items-center gap-1 lg:order-none lg:ml-0"
    >
      {me ? (
        <AccountMenu me={me} />
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
  const { t } = useWords();
  const { pathname } = useLocation();
  const sections = [
    { path: questionsPath(), label: t("layout.questions") },
    { path: ideasPath(), label: t("layout.ideas") },
    // On a phone the row is for what is needed most; the rest is at the foot of the page.
    { path: spacesPath(), label: t("layout.spaces"), wide: true },
    { path: tagsPath(), label: t("layout.tags"), wide: true },
  ];
  return (
    <nav
      aria-label={t("layout.mainNavigation")}
      className="order-3 flex grow items-center gap-x-4 lg:order-none lg:grow-0"
    >
      {sections.map(({ path, label, wide }) => (
        <a
          key={path}
          href={path}
          aria-current={pathname.startsWith(path) && pathname !== askPath() ? "page" : undefined}
          className={`${wide ? "hidden sm:inline-flex" : "inline-flex"} min-h-9 items-center whitespace-nowrap border-transparent border-b-2 text-muted no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink`}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function AskButton() {
  const { t } = useWords();
  const { pathname } = useLocation();
  if (pathname === askPath()) return null;
  return (
    <ButtonLink to={askPath()} look="accent" className="order-5 whitespace-nowrap lg:order-none">
      <Icon of={PenLine} className="size-4" />
      <span className="sm:hidden">{t("layout.askShort")}</span>
      <span className="hidden sm:inline">{t("layout.ask")}</span>
    </ButtonLink>
  );
}
