import { useTranslation } from "react-i18next";
import type { ShownAward } from "#app/domain/badges/list.server";
import type { PersonRef } from "#app/domain/people/reference.server";
import { badgeRevocationPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { useBadgeWords } from "./badge-words";

type Holder = ShownAward & { person: PersonRef };

/** Who has a badge or had it, since when, and why where it was given by hand or taken away. */
export function Holders({ rows, canRevoke }: { rows: readonly Holder[]; canRevoke: boolean }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((award) => (
        <li key={award.id} className="grid gap-1 py-3">
          <HolderEntry award={award} canRevoke={canRevoke && award.revokedAt === null} />
        </li>
      ))}
    </ul>
  );
}

function HolderEntry({ award, canRevoke }: { award: Holder; canRevoke: boolean }) {
  const { t } = useTranslation();
  const { label } = useBadgeWords()(award.badge);
  const { person, grantedAt, reason, giver, revokedAt, revokedBecause } = award;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PersonName person={person} face />
        <span className="text-muted text-sm">
          <Time at={grantedAt} />
        </span>
        {canRevoke && (
          <a
            href={badgeRevocationPath(award.id)}
            aria-label={t("badges.revokeOf", { badge: label, name: person.name })}
            className="inline-flex min-h-6 items-center text-danger text-sm hover:underline"
          >
            {t("badges.revoke")}
          </a>
        )}
      </p>
      {reason && (
        <p dir="auto" className="wrap-anywhere">
          {reason}
        </p>
      )}
      {giver && (
        <p className="text-muted text-sm">
          {t("badges.given")} <PersonName person={giver} />
        </p>
      )}
      {revokedAt && (
        <p className="text-sm">
          <strong>{t("badges.revoked")}</strong> <Time at={revokedAt} />: <bdi>{revokedBecause}</bdi>
        </p>
      )}
    </>
  );
}
