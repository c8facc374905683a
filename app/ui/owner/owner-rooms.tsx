import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ownerPath } from "#app/lib/paths";
import { Rooms } from "#app/ui/layout/rooms";

const ROOMS = ["community", "staff", "spaces", "groups", "settings", "payback", "perks", "search", "record"] as const;
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
  const { t } = useTranslation();
  const links = [
    { to: ownerPath(), label: t("owner.overview"), here: room === null },
    ...ROOMS.map((each) => ({ to: ownerPath(each), label: t(`owner.rooms.${each}`), here: each === room })),
  ];
  return (
    <Rooms navigation={t("owner.navigation")} links={links} title={title} lead={lead}>
      {children}
    </Rooms>
  );
}
