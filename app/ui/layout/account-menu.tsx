import { useRouteLoaderData } from "@remix-run/react";
import { ChevronDown } from "lucide";
import { useEffect } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import { isAnybody } from "#app/lib/anybody";
import {
  accountPath,
  bookmarksPath,
  draftsPath,
  fairPlayPath,
  followingPath,
  groupsPath,
  insightPath,
  ownerPath,
  perkQueuePath,
  personPath,
  queuePath,
  rewardsPath,
  signOutPath,
} from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { Plain } from "#app/ui/kit/plain";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "#app/ui/people/avatar";
import { forgetSearches } from "#app/ui/search/recent-searches";

const ITEM =
  "flex min-h-10 w-full items-center px-4 text-left text-ink no-underline hover:bg-accent-soft hover:text-accent-strong";

/**
 * What is one's own, behind one's own face. It opens and closes without a script, too. On a page that many members share it is
 * a gap, which is filled before the page is sent.
 */
export function AccountMenu({ me }: { me: PersonRef }) {
  useClosing();
  useForgetting();
  return (
    <Plain as="div" data-mine={me.handle}>
      {isAnybody(me) ? null : <Menu me={me} />}
    </Plain>
  );
}

function Menu({ me }: { me: PersonRef }) {
  const { t } = useWords();
  const places: [path: string, label: string][] = [
    [personPath(me), t("layout.yourProfile")],
    [draftsPath(), t("layout.drafts")],
    [bookmarksPath(), t("layout.bookmarks")],
    [followingPath(), t("layout.following")],
    [groupsPath(), t("layout.groups")],
    [rewardsPath(), t("layout.rewards")],
    [accountPath(), t("layout.account")],
    ...(me.role === "owner" || me.role === "staff"
      ? ([
          [queuePath(), t("statuses.queueTitle")],
          [perkQueuePath(), t("layout.perkQueue")],
          [insightPath(), t("layout.insight")],
        ] satisfies [string, string][])
      : []),
    ...(me.role === "owner" || me.role === "moderator"
      ? [[fairPlayPath(), t("layout.fairPlay")] satisfies [string, string]]
      : []),
    ...(me.role === "owner" ? [[ownerPath(), t("layout.ownerRooms")] satisfies [string, string]] : []),
  ];
  return (
    <details className="relative">
      <summary className="flex min-h-10 list-none items-center gap-1 rounded-full py-1 pr-1 pl-1 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <span className="sr-only">{t("layout.accountMenu", { name: me.name })}</span>
        <Avatar person={me} />
        <Icon of={ChevronDown} className="size-4 text-muted" />
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-60 rounded-md border border-line bg-surface py-2 shadow-lg">
        <p className="truncate px-4 pb-2 text-muted text-sm">
          <bdi>{me.name}</bdi> <span className="whitespace-nowrap">@{me.handle}</span>
        </p>
        <ul className="border-line border-y py-1">
          {places.map(([path, label]) => (
            <li key={path}>
              <a href={path} className={ITEM}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action={signOutPath()} className="pt-1">
          <button type="submit" className={ITEM}>
            {t("layout.signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}

/** A menu closes when something else is pressed, and on Escape, which leads back to what opened it. */
function useClosing() {
  useEffect(() => {
    const close = (event: Event) => {
      const details = document.querySelector<HTMLDetailsElement>("[data-mine] > details[open]");
      if (!details) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    const occasions = ["pointerdown", "focusin", "keydown"];
    for (const occasion of occasions) document.addEventListener(occasion, close);
    return () => {
      for (const occasion of occasions) document.removeEventListener(occasion, close);
    };
  }, []);
}

/** Signing out leaves none of one's searches behind. What is written as plain HTML has no handlers of its own. */
function useForgetting() {
  useEffect(() => {
    const forget = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && new URL(target.action).pathname === signOutPath()) forgetSearches();
    };
    document.addEventListener("submit", forget);
    return () => document.removeEventListener("submit", forget);
  }, []);
}

/** My handle; empty for a guest. A page that many members share knows it only where it holds what is mine. */
export function useMyHandle(): string {
  const me = useRouteLoaderData<{ me: { handle: string } | null }>("root")?.me;
  if (!me || !isAnybody(me) || typeof document === "undefined") return me?.handle ?? "";
  return document.querySelector<HTMLElement>("[data-mine]")?.dataset.mine ?? "";
}
