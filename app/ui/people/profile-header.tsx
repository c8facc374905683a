import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import type { TrustLevel } from "#app/domain/trust/levels";
import { LANGUAGE_NAMES, type TextLanguage } from "#app/lib/language";
import type { SafeHtml } from "#app/lib/markdown";
import { accountPath, newGesturePath, reputationPath, spacePath, trustPath } from "#app/lib/paths";
import { isoDay } from "#app/lib/time";
import { Prose } from "#app/ui/kit/prose";
import { PrivateMark } from "#app/ui/spaces/private-mark";
import { Avatar } from "./avatar";
import { RoleBadge } from "./person-name";

type Profile = PersonRef & {
  about: SafeHtml;
  aboutLanguage: TextLanguage;
  speaks: readonly TextLanguage[];
  joinedAt: Date;
  importedFrom: string | null;
  trustLevel: TrustLevel;
};
type Counts = { questions: number; answers: number; accepted: number; official: number; ideas: number };

/** Who somebody is here: face, name, role, a word about themselves, and what they gave. */
export function ProfileHeader({
  person,
  reputation,
  own,
  gesture,
  counts,
  helpsIn,
}: {
  person: Profile;
  reputation: number;
  /** Whether it is the viewer's: they are led to where they change it, and to why their reputation is what it is. */
  own: boolean;
  /** Whether the viewer may give them points for something that went wrong. */
  gesture: boolean;
  counts: Counts;
  helpsIn: readonly SpaceRef[];
}) {
  const { t, i18n } = useTranslation();
  const languages = new Intl.ListFormat(i18n.language).format(person.speaks.map((name) => LANGUAGE_NAMES[name]));
  return (
    <header className="mb-8 flex flex-wrap items-start gap-x-6 gap-y-4">
      <Avatar person={person} size="lg" />
      <div className="min-w-0 max-w-text grow basis-72">
        <h1 className="text-2xl first-letter:uppercase">
          {person.former ? t("people.formerMember") : <bdi>{person.name}</bdi>}
        </h1>
        {!person.former && (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <span>@{person.handle}</span>
            <RoleBadge person={person} />
            {own && (
              <a href={accountPath("profile")} className="text-accent hover:underline">
                {t("profile.edit")}
              </a>
            )}
            {gesture && (
              <a href={newGesturePath(person)} className="text-accent hover:underline">
                {t("people.gesture")}
              </a>
            )}
          </p>
        )}
        {person.about && <Prose html={person.about} lang={person.aboutLanguage} className="mt-3" />}
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 font-semibold">
          <OwnLink to={own ? reputationPath(person) : null}>{t("reputation.standing", { count: reputation })}</OwnLink>
          {person.role === "member" && (
            <OwnLink to={own ? trustPath(person) : null}>
              {t("trust.heading", { level: person.trustLevel, name: t(`trust.names.${person.trustLevel}`) })}
            </OwnLink>
          )}
        </p>
        <Contribution counts={counts} />
        {helpsIn.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
            <span className="text-muted">{t("people.helpsIn")}</span>
            {helpsIn.map((space) => (
              <span key={space.slug} className="inline-flex items-center gap-1">
                <a href={spacePath(space)} className="text-accent hover:underline">
                  <bdi>{space.name}</bdi>
                </a>
                {space.private && <PrivateMark />}
              </span>
            ))}
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
          {person.speaks.length > 0 && (
            <span>
              {t("people.speaks")} {languages}
            </span>
          )}
          <Since at={person.joinedAt} />
          {person.importedFrom && <span>{t("people.cameFrom", { source: person.importedFrom })}</span>}
        </p>
      </div>
    </header>
  );
}

/** What leads on only for whoever it is about. */
function OwnLink({ to, children }: { to: string | null; children: ReactNode }) {
  if (!to) return <span>{children}</span>;
  return (
    <a href={to} className="inline-flex min-h-6 items-center text-accent hover:underline">
      {children}
    </a>
  );
}

/** What somebody gave, in numbers; what there is none of is not said, save the answers. */
function Contribution({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const said = [
    { count: counts.answers, words: t("people.answersGiven", { count: counts.answers }), always: true },
    { count: counts.official, words: t("people.answersOfficial", { count: counts.official }) },
    { count: counts.accepted, words: t("people.solvedProblems", { count: counts.accepted }) },
    { count: counts.questions, words: t("people.questionsAsked", { count: counts.questions }) },
    { count: counts.ideas, words: t("people.ideasProposed", { count: counts.ideas }) },
  ].filter(({ count, always }) => count > 0 || always);
  return (
    <ul aria-label={t("people.contribution")} className="mt-1 flex flex-wrap gap-x-5 gap-y-1 font-semibold">
      {said.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function Since({ at }: { at: Date }) {
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" }).format(at);
  return (
    <time dateTime={isoDay(at)} suppressHydrationWarning>
      {t("people.memberSince", { month })}
    </time>
  );
}
