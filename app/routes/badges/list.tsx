import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Check } from "lucide";
import { useTranslation } from "react-i18next";
import { type ListedBadge, listBadges } from "#app/domain/badges/list.server";
import { kindKey } from "#app/lib/kind-key";
import { badgesPath } from "#app/lib/paths";
import { BadgeChip } from "#app/ui/badges/badge-chip";
import { useBadgeWords } from "#app/ui/badges/badge-words";
import { Icon } from "#app/ui/kit/icon";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

export const loader = reading(({ db, viewer }) => listBadges(db, viewer));

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t("badges.title"), [{ tagName: "link", rel: "canonical", href: badgesPath() }]);

export default function Badges() {
  const groups = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("badges.title")}</h1>
      <p className="mb-6 text-muted">{t("badges.lead")}</p>
      {groups.map(({ group, badges }) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mb-8">
          <h2 id={`group-${group}`} className="mb-1 text-lg">
            {t(`badges.groups.${kindKey(group) as "helping"}`)}
          </h2>
          <ul className="divide-y divide-line border-line border-y">
            {badges.map((badge) => (
              <li key={badge.name} className="py-3">
                <BadgeEntry badge={badge} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function BadgeEntry({ badge: { name, holders, mine } }: { badge: ListedBadge }) {
  const { t } = useTranslation();
  const { text } = useBadgeWords()(name);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <BadgeChip badge={name} />
        {mine && (
          <span className="inline-flex items-center gap-1 font-semibold text-accent text-sm">
            <Icon of={Check} className="size-4" />
            {t("badges.mine")}
          </span>
        )}
        <span className="text-muted text-sm">
          {holders > 0 ? t("badges.holders", { count: holders }) : t("badges.nobodyYet")}
        </span>
      </div>
      <p className="mt-1">{text}</p>
    </>
  );
}
