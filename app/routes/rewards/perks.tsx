import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSetting } from "#app/domain/community/settings.server";
import { readCatalogue } from "#app/domain/perks/catalogue.server";
import { seesQueue } from "#app/domain/perks/policy";
import { listOwn } from "#app/domain/perks/redemptions.server";
import { perkQueuePath, perksPath, readId, rewardsPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnRedemptions } from "#app/ui/perks/own-redemptions";
import { PerkList } from "#app/ui/perks/perk-list";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ app, db, member, query, now }) => {
  const me = member();
  const after = readId(query("after") ?? "");
  const [catalogue, own, currency] = await Promise.all([
    readCatalogue(db, me, now),
    listOwn(db, app.seal, me, after),
    readSetting(db, "currency"),
  ]);
  return {
    ...catalogue,
    currency,
    own: own.rows,
    more: own.after === null ? null : perksPath({ after: own.after }),
    first: after === null ? null : perksPath(),
    handsOver: seesQueue(me),
  };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.title"));

export default function Perks() {
  const { spendable, perks, currency, own, more, first, handsOver } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("perks.title")}</h1>
      <p className="mt-1 text-muted">{t("perks.lead")}</p>
      <p className="mt-4">
        <span className="font-semibold">
          {t("perks.spendable", { points: t("rewards.points", { count: spendable }) })}
        </span>{" "}
        <span className="text-muted">{t("perks.spendableText")}</span>
      </p>
      <div className="mt-6">
        {perks.length === 0 ? (
          <EmptyState title={t("perks.none")}>
            <p>{t("perks.noneHint")}</p>
          </EmptyState>
        ) : (
          <PerkList perks={perks} spendable={spendable} currency={currency} />
        )}
      </div>
      <section className="mt-10">
        <SectionHeading>{t("perks.own")}</SectionHeading>
        {own.length === 0 ? <p className="text-muted">{t("perks.ownNone")}</p> : <OwnRedemptions rows={own} />}
        <Pager before={first} after={more} labels={{ before: t("perks.first"), after: t("perks.more") }} />
      </section>
      <p className="mt-8 flex flex-wrap gap-x-6">
        <a href={rewardsPath()} className="inline-flex min-h-8 items-center text-accent underline">
          {t("rewards.back")}
        </a>
        {handsOver && (
          <a href={perkQueuePath()} className="inline-flex min-h-8 items-center text-accent underline">
            {t("perks.queue.title")}
          </a>
        )}
      </p>
    </div>
  );
}
