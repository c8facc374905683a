import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ownerPath } from "#app/lib/paths";

const ROOMS = ["community", "staff", "spaces", "groups", "settings", "record"] as const;
export type OwnerRoom = (typeof ROOMS)[number];

/** What stands around each of the owner's rooms: its name, what it is for, and the way to the others. */
export function OwnerRooms({
  room,
  title,
  lead,
  children,
}: {
  /** The room this page belongs to; null for the page that leads to all of them. */
  room: OwnerRoom | null;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="gap-x-10 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)]">
      <Rooms room={room} />
      <div className="min-w-0 max-w-text">
        <h1 className="text-2xl">{title}</h1>
        {lead && <p className="mt-2 text-muted">{lead}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </div>
  );
}

function Rooms({ room }: { room: OwnerRoom | null }) {
  const { t } = useTranslation();
  const links = [
    { name: null, to: ownerPath(), label: t("owner.overview") },
    ...ROOMS.map((name) => ({ name, to: ownerPath(name), label: t(`owner.rooms.${name}`) })),
  ];
  return (
    <nav aria-label={t("owner.navigation")} className="mb-6 lg:mb-0">
      <ul className="flex flex-wrap gap-x-1 border-line border-b pb-2 lg:block lg:border-0 lg:pb-0">
        {links.map(({ name, to, label }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={name === room ? "page" : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap rounded-md px-3 text-muted no-underline hover:text-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong lg:flex"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
