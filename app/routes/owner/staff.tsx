import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UserPlus } from "lucide";
import { useTranslation } from "react-i18next";
import { listInvitations, listStaff } from "#app/domain/staff/list.server";
import { ownerInvitePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { pageTitle } from "#app/ui/layout/page-title";
import { InvitationItem } from "#app/ui/owner/invitation-item";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { StaffItem } from "#app/ui/owner/staff-item";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const [staff, invitations] = await Promise.all([listStaff(work.db, owner), listInvitations(work.db, owner)]);
  return { staff, invitations, me: owner.handle };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.staff"));

export default function Staff() {
  const { staff, invitations, me } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="staff" title={t("owner.rooms.staff")} lead={t("staff.lead")}>
      <p className="mb-6">
        <ButtonLink to={ownerInvitePath()} look="accent">
          <Icon of={UserPlus} className="size-4" />
          {t("staff.invite")}
        </ButtonLink>
      </p>
      <ul className="mb-10 divide-y divide-line border-line border-y">
        {staff.map((person) => (
          <StaffItem key={person.handle} person={person} isMe={person.handle === me} />
        ))}
      </ul>
      <section>
        <SectionHeading>{t("staff.invited")}</SectionHeading>
        {invitations.length === 0 && <p className="text-muted">{t("staff.noneInvited")}</p>}
        <ul className="divide-y divide-line">
          {invitations.map((invitation) => (
            <InvitationItem key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      </section>
    </OwnerRooms>
  );
}
