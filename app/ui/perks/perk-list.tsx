import { useTranslation } from "react-i18next";
import type { PerkOnOffer } from "#app/domain/perks/catalogue.server";
import { formatWorth } from "#app/lib/number";
import { perkPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { useWords } from "#app/ui/kit/words";

/** What can be had for points: what it is, its price, and whether this member can have it now. */
export function PerkList({
  perks,
  spendable,
  currency,
}: {
  perks: readonly PerkOnOffer[];
  spendable: number;
  currency: string;
}) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {perks.map((perk) => (
        <PerkItem key={perk.id} perk={perk} spendable={spendable} currency={currency} />
      ))}
    </ul>
  );
}

function PerkItem({ perk, spendable, currency }: { perk: PerkOnOffer; spendable: number; currency: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { kind, name, description, price, hindrance } = perk;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 grow basis-64">
        <h2 className="text-base">
          <bdi>{name}</bdi>
        </h2>
        {description && (
          <p className="[overflow-wrap:anywhere]">
            <bdi>{description}</bdi>
          </p>
        )}
        <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm">
          <span>{t(`perks.kinds.${kind}`)}</span>
          <Bounds perk={perk} />
        </p>
      </div>
      <div className="flex flex-col items-start gap-2 sm:items-end">
        <p className="tabular-nums">
          <span className="font-semibold">{t("rewards.points", { count: price })}</span>{" "}
          <span className="text-muted text-sm">{formatWorth(price, currency, language)}</span>
        </p>
        {hindrance === null ? (
          <ButtonLink to={perkPath(perk)}>
            {t("perks.get")}
            <span className="sr-only">{name}</span>
          </ButtonLink>
        ) : (
          <p className="text-muted">
            {t(`perks.hindrances.${hindrance}`, { points: t("rewards.points", { count: price - spendable }) })}
          </p>
        )}
      </div>
    </li>
  );
}

function Bounds({ perk: { stock, perMember } }: { perk: PerkOnOffer }) {
  const { t } = useTranslation();
  return (
    <>
      {stock !== null && stock > 0 && <span>{t("perks.left", { count: stock })}</span>}
      {perMember !== null && <span>{t("perks.limit", { count: perMember })}</span>}
    </>
  );
}
