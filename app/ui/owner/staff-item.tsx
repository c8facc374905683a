import { useTranslation } from "react-i18next";
import type { StaffRow } from "#app/domain/staff/list.server";
import { ownerStaffPath, personPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { Avatar } from "#app/ui/people/avatar";

/** One person with rights: face, name, what they may do and where, and when they were last here. */
export function StaffItem({ person, isMe }: { person: StaffRow; isMe: boolean }) {
  const { t } = useTranslation();
  const role = t(`staff.roles.${person.role}`);
  return (
    <li className="flex items-start gap-4 py-4">
      <Avatar person={person} size="md" />
      <div className="min-w-0 grow">
        <p className="flex items-baseline justify-between gap-4">
          <span className="min-w-0">
            <a href={personPath(person)} className="font-semibold text-ink hover:text-accent hover:underline">
              <bdi>{person.name}</bdi>
            </a>{" "}
            {isMe && <span className="text-muted">({t("staff.you")})</span>}
          </span>
          <a
            href={ownerStaffPath(person)}
            className="inline-flex min-h-6 shrink-0 items-center font-semibold text-accent text-sm hover:underline"
          >
            {t("staff.change")}
            <span className="sr-only">: {person.name}</span>
          </a>
        </p>
        <p className="text-sm">
          {role}
          {person.title && person.title !== role && <> · {person.title}</>}
        </p>
        <p className="text-muted text-sm first-letter:uppercase">
          <Reach person={person} />
        </p>
        <p className="text-muted text-sm first-letter:uppercase">
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
