import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { accountPath } from "#app/lib/paths";

/** The rooms of an account, in the order people look for them. */
const ROOMS = ["profile", "email", "password", "two-factor", "sessions", "export", "leave"] as const;
export type AccountRoom = (typeof ROOMS)[number];

/** A page of one's own account: the way to the other rooms beside it, on a phone in a row above. */
export function AccountRooms({
  room,
  title,
  lead,
  children,
}: {
  room: AccountRoom;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const row = useRef<HTMLUListElement>(null);
  // On a phone the row is longer than the screen: it opens at the room one is in.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && row.current)
      row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <div className="gap-x-10 md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
      <nav aria-label={t("accountRooms.navigation")} className="mb-6">
        <ul
          ref={row}
          className="relative -mx-4 flex gap-1 overflow-x-auto px-4 pb-1 md:mx-0 md:flex-col md:overflow-visible md:px-0"
        >
          {ROOMS.map((each) => (
            <li key={each}>
              <a
                href={accountPath(each)}
                aria-current={each === room ? "page" : undefined}
                className="flex min-h-10 items-center whitespace-nowrap rounded-md px-3 text-muted no-underline hover:bg-accent-soft hover:text-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
              >
                {t(`accountRooms.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-xl">
        <h1 className="text-2xl">{title}</h1>
        {lead && <p className="mt-2 text-muted">{lead}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </div>
  );
}
