import { BadgeCheck, ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { personPath } from "#app/lib/paths";
import { Avatar } from "./avatar";

/** A person's name as a link, with the badge that their role alone decides. Who speaks for the company always shows their face. */
export function PersonName({ person, face = false }: { person: PersonRef; face?: boolean }) {
  const { t } = useTranslation();
  if (person.former) return <span className="text-muted">{t("people.formerMember")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-1 align-middle">
      {(face || person.role !== "member") && <Avatar person={person} />}
      <a href={personPath(person)} className="font-semibold text-ink hover:text-accent hover:underline">
        <bdi>{person.name}</bdi>
      </a>
      <RoleBadge person={person} />
    </span>
  );
}

/** "Staff · Network engineer" for those who speak for the company, "Moderator" for those who keep order, nothing for customers. */
export function RoleBadge({ person }: { person: Pick<PersonRef, "role" | "title"> }) {
  const { t } = useTranslation();
  if (person.role === "member") return null;
  const staff = person.role !== "moderator";
  const Icon = staff ? BadgeCheck : ShieldCheck;
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs ${staff ? "bg-official-soft text-official" : "bg-sunken text-ink"}`}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      {t(staff ? "people.staff" : "people.moderator")}
      {staff && person.title && (
        <span className="font-normal">
          · <bdi>{person.title}</bdi>
        </span>
      )}
    </span>
  );
}
