import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Avatar } from "./avatar";
import { RoleBadge } from "./person-name";

type Profile = PersonRef & { about: string; joinedAt: Date; importedFrom: string | null };
type Counts = { questions: number; answers: number; accepted: number };

/** Who somebody is here: face, name, role, a word about themselves, and what they gave. */
export function ProfileHeader({ person, counts }: { person: Profile; counts: Counts }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  return (
    <header className="mb-8 flex flex-wrap items-start gap-x-6 gap-y-4">
      <Avatar person={person} size="lg" />
      <div className="min-w-0 max-w-text grow basis-72">
        <h1 className="text-2xl">
          <bdi>{person.name}</bdi>
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span>@{person.handle}</span>
          <RoleBadge person={person} />
        </p>
        {person.about && (
          <p dir="auto" lang={langOf(person.about)} className="mt-3 whitespace-pre-line">
            {person.about}
          </p>
        )}
        <ul aria-label={t("people.contribution")} className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
          <li>{t("people.answersGiven", { count: counts.answers })}</li>
          <li>{t("people.solvedProblems", { count: counts.accepted })}</li>
          <li>{t("people.questionsAsked", { count: counts.questions })}</li>
        </ul>
        <p className="mt-1 text-muted text-sm">
          <Since at={person.joinedAt} />
          {person.importedFrom && ` · ${t("people.cameFrom", { source: person.importedFrom })}`}
        </p>
      </div>
    </header>
  );
}

function Since({ at }: { at: Date }) {
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" }).format(at);
  return (
    <time dateTime={at.toISOString().slice(0, 10)} suppressHydrationWarning>
      {t("people.memberSince", { month })}
    </time>
  );
}
