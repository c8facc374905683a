import type { ReactNode } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { Notice } from "#app/lib/notices";
import { badgesPath, leadersPath, spacesPath, tagsPath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { useReadingTime } from "#app/ui/trust/use-reading-time";
import { useMyHandle } from "./account-menu";
import { Header } from "./header";
import { LanguageChooser } from "./language-chooser";

/** What stands around every page: the way to everything else, who you are, and what just happened. */
export function Frame({
  community,
  me,
  notice,
  children,
}: {
  community: { name: string; tagline: string; logo: string | null };
  me: PersonRef | null;
  notice: Notice | null;
  children: ReactNode;
}) {
  const { t } = useWords();
  useReadingTime(useMyHandle());
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:absolute focus:z-10 focus:m-2"
      >
        {t("layout.skip")}
      </a>
      <Header community={community} me={me} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 py-6 outline-none sm:py-8">
        <div role="status">
          {notice && (
            <p className="mb-6 rounded-md bg-accent-soft px-4 py-3 text-accent-strong">{t(`notice.${notice}`)}</p>
          )}
        </div>
        {children}
      </main>
      <footer className="site mt-12 border-line border-t bg-surface">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-muted text-sm">
          <p>{t("layout.footer")}</p>
          <LanguageChooser />
          <p className="flex w-full flex-wrap justify-between gap-x-6 gap-y-1">
            <span>{t("layout.poweredBy")}</span>
            <span className="flex flex-wrap gap-x-4">
              <a href={leadersPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
                {t("leaders.title")}
              </a>
              <a href={badgesPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
                {t("badges.title")}
              </a>
              <a
                href={spacesPath()}
                className="inline-flex min-h-6 items-center text-muted hover:text-accent sm:hidden"
              >
                {t("layout.spaces")}
              </a>
              <a href={tagsPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent sm:hidden">
                {t("layout.tags")}
              </a>
            </span>
          </p>
        </div>
      </footer>
    </div>
  );
}
