import { ChevronDown } from "lucide";
import { useEffect, useRef } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import {
  accountPath,
  bookmarksPath,
  draftsPath,
  followingPath,
  groupsPath,
  ownerPath,
  personPath,
  signOutPath,
} from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "#app/ui/people/avatar";

const ITEM =
  "flex min-h-10 w-full items-center px-4 text-left text-ink no-underline hover:bg-accent-soft hover:text-accent-strong";

/** What is one's own, behind one's own face. It opens and closes without a script, too. */
export function AccountMenu({ me }: { me: PersonRef }) {
  const { t } = useWords();
  const menu = useClosing();
  const places: [path: string, label: string][] = [
    [personPath(me), t("layout.yourProfile")],
    [draftsPath(), t("layout.drafts")],
    [bookmarksPath(), t("layout.bookmarks")],
    [followingPath(), t("layout.following")],
    [groupsPath(), t("layout.groups")],
    [accountPath(), t("layout.account")],
    ...(me.role === "owner" ? [[ownerPath(), t("layout.ownerRooms")] satisfies [string, string]] : []),
  ];
  return (
    <details ref={menu} className="relative">
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
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return menu;
}
