import { BadgeCheck, ShieldCheck } from "lucide";
import type { PersonRef } from "#app/domain/people/reference.server";
import { personPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "./avatar";

/** A person's name as a link, with the badge that their role alone decides. Who speaks for the company always shows their face. */
export function PersonName({ person, face = false }: { person: PersonRef; face?: boolean }) {
  const { t } = useWords();
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
  const { t } = useWords();
  if (person.role === "member") return null;
  const staff = person.role !== "moderator";
  const sign = staff ? BadgeCheck : ShieldCheck;
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs ${staff ? "bg-official-soft text-official" : "bg-sunken text-ink"}`}
    >
      <Icon of={sign} className="size-3.5" />
      {t(staff ? "people.staff" : "people.moderator")}
      {staff && person.title && (
        <span className="font-normal">
          · <bdi>{person.title}</bdi>
        </span>
      )}
    </span>
  );
}
