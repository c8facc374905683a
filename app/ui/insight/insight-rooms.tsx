import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { insightPath } from "#app/lib/paths";
import { Rooms } from "#app/ui/layout/rooms";

const ROOMS = ["deflection", "searches", "pins", "synonyms"] as const;
export type InsightRoom = (typeof ROOMS)[number];

/** What stands around each page on search and its use. */
export function InsightRooms({
  room,
  title,
  lead,
  children,
}: {
  room: InsightRoom;
  title?: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const links = ROOMS.map((each) => ({
    to: insightPath(each),
    label: t(`insight.rooms.${each}`),
    here: each === room,
  }));
  return (
    <Rooms navigation={t("insight.navigation")} links={links} title={title ?? t(`insight.rooms.${room}`)} lead={lead}>
      {children}
    </Rooms>
  );
}
