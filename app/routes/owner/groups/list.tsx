import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listGroups } from "#app/domain/groups/find.server";
import { groupActPath, ownerGroupActPath, ownerGroupPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => ({ groups: await listGroups(work.db, ownerOf(work), work.now) }));

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.groups"));

export default function OwnerGroups() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const open = (
    <ButtonLink to={ownerGroupPath()} look="accent">
      {t("groups.open")}
    </ButtonLink>
  );
  return (
    <OwnerRooms room="groups" title={t("owner.rooms.groups")} lead={t("groups.ownerLead")}>
      {groups.length === 0 ? (
        <EmptyState title={t("groups.noneYet")}>{open}</EmptyState>
      ) : (
        <p className="mb-4">{open}</p>
      )}
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <li key={group.slug} className="py-4">
            <h2 className="text-lg">
              <a href={ownerGroupPath(group)} className="text-ink no-underline hover:text-accent hover:underline">
                <bdi>{group.name}</bdi>
              </a>
            </h2>
            <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
              <span>{t(`groups.joiningShort.${group.joining}`)}</span>
              <a href={ownerGroupActPath(group, "members")} className="inline-flex min-h-6 items-center text-accent">
                {t("groups.people", { count: group.memberCount })}
              </a>
              <span>{t("groups.spacesCount", { count: group.spaceCount })}</span>
              {group.waitingCount > 0 && (
                <a href={groupActPath(group, "requests")} className="inline-flex min-h-6 items-center text-accent">
                  {t("groups.requestsLink", { count: group.waitingCount })}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </OwnerRooms>
  );
}
