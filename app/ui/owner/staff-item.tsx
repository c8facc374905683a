import { useTranslation } from "react-i18next";
import type { StaffRow } from "#app/domain/staff/list.server";
import { ownerStaffPath, personPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";
import { Avatar } from "#app/ui/people/avatar";

/** One person with rights: face, name, what they may do and where, and when they were last here. */
export function StaffItem({ person, isMe }: { person: StaffRow; isMe: boolean }) {
  const { t } = useTranslation();
  return (
    <li className="flex items-start gap-4 py-4">
      <Avatar person={person} size="md" />
      <div className="min-w-0 grow space-y-2 sm:flex sm:items-start sm:justify-between sm:gap-x-4 sm:space-y-0">
        <div className="min-w-0">
          <p>
            <a href={personPath(person)} className="font-semibold text-ink hover:text-accent hover:underline">
              <bdi>{person.name}</bdi>
            </a>{" "}
            {isMe && <span className="text-muted">({t("staff.you")})</span>}
          </p>
          <p className="text-sm">
            {t(`staff.roles.${person.role}`)}
            {person.title && <> · {person.title}</>}
          </p>
          <p className="text-muted text-sm">
            <Reach person={person} />
          </p>
          <p className="text-muted text-sm">
            {person.seenAt ? (
              <>
                {t("staff.seen")} <Time at={person.seenAt} />
              </>
            ) : (
              t("staff.seenNever")
            )}
            {" · "}
            {t(person.twoFactor ? "staff.twoFactor" : "staff.noTwoFactor")}
          </p>
        </div>
        <ButtonLink to={ownerStaffPath(person)} className="shrink-0">
          {t("staff.change")}
          <span className="sr-only">: {person.name}</span>
        </ButtonLink>
      </div>
    </li>
  );
}

/** Where what they may do holds. */
function Reach({ person }: { person: Pick<StaffRow, "role" | "spaces"> }) {
  const { t } = useTranslation();
  if (person.role === "owner") return t("staff.everySpace");
  if (person.role === "moderator") return t("staff.keepsOrder");
  return person.spaces.map(({ name }) => name).join(", ") || t("staff.noSpace");
}
