import { useTranslation } from "react-i18next";
import type { ShownAward } from "#app/domain/badges/list.server";
import { badgesPath } from "#app/lib/paths";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { BadgeChip } from "./badge-chip";

/** The badges somebody has; below them those that were taken away, each with the reason. */
export function BadgesOfPerson({ awards }: { awards: readonly ShownAward[] }) {
  const { t } = useTranslation();
  if (awards.length === 0) return null;
  const [held, gone] = [awards.filter(({ revokedAt }) => !revokedAt), awards.filter(({ revokedAt }) => revokedAt)];
  return (
    <section aria-labelledby="badges" className="mb-8">
      <SectionHeading more={{ to: badgesPath(), label: t("badges.back") }}>
        <span id="badges">{t("badges.title")}</span>
      </SectionHeading>
      <ul className="flex flex-wrap gap-2">
        {held.map(({ id, badge }) => (
          <li key={id}>
            <BadgeChip badge={badge} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <ul className="mt-3 space-y-2">
          {gone.map(({ id, badge, revokedBecause }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <BadgeChip badge={badge} gone />
              <span className="text-muted">
                {t("badges.revoked")}: <bdi>{revokedBecause}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
