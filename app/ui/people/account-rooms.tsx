import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accountPath } from "#app/lib/paths";
import { Rooms } from "#app/ui/layout/rooms";

/** The rooms of an account, in the order people look for them. */
const ROOMS = ["profile", "email", "password", "two-factor", "sessions", "export", "leave"] as const;
export type AccountRoom = (typeof ROOMS)[number];

/** A page of one's own account: the way to the other rooms stands beside it. */
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
  const links = ROOMS.map((each) => ({
    to: accountPath(each),
    label: t(`accountRooms.${each}`),
    here: each === room,
  }));
  return (
    <Rooms navigation={t("accountRooms.navigation")} links={links} title={title} lead={lead}>
      <div className="max-w-xl">{children}</div>
    </Rooms>
  );
}
