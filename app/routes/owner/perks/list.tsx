import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPerks } from "#app/domain/perks/catalogue.server";
import { ownerPerkPath, perkClosurePath, perkQueuePath } from "#app/lib/paths";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => {
  const perks = await listPerks(work.db, ownerOf(work));
  return {
    perks: perks.map(({ id, kind, name, price, stock, closedAt }) => ({
      id,
      kind,
      name,
      price,
      stock,
      open: !closedAt,
    })),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.perks"));

type Row = ReturnType<typeof useLoaderData<typeof loader>>["perks"][number];

export default function OwnerPerks() {
  const { perks } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="perks" title={t("owner.rooms.perks")} lead={t("perks.edit.lead")}>
      <p className="mb-6 flex flex-wrap gap-3">
        <ButtonLink to={ownerPerkPath()} look="accent">
          {t("perks.edit.add")}
        </ButtonLink>
        <ButtonLink to={perkQueuePath()} look="quiet">
          {t("perks.edit.waiting")}
        </ButtonLink>
      </p>
      {perks.length === 0 ? (
        <EmptyState title={t("perks.edit.empty")} />
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {perks.map((perk) => (
            <PerkRow key={perk.id} perk={perk} />
          ))}
        </ul>
      )}
    </OwnerRooms>
  );
}

function PerkRow({ perk }: { perk: Row }) {
  const { t } = useTranslation();
  const { name, kind, price, stock, open } = perk;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
      <div className="min-w-0">
        <p>
          <a
            href={ownerPerkPath(perk)}
            className="inline-flex min-h-6 items-center font-semibold text-accent underline"
          >
            <bdi>{name}</bdi>
          </a>
          {!open && <span className="text-muted"> ({t("perks.edit.closed")})</span>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          <span>{t(`perks.kinds.${kind}`)}</span>
          <span>{t("rewards.points", { count: price })}</span>
          {stock === 0 && <span>{t("perks.hindrances.soldOut")}</span>}
          {stock !== null && stock > 0 && <span>{t("perks.left", { count: stock })}</span>}
        </p>
      </div>
      <Form method="post" action={perkClosurePath(perk)}>
        <input type="hidden" name="open" value={open ? "no" : "yes"} />
        <Button look="quiet" aria-label={t(open ? "perks.edit.takeOutNamed" : "perks.edit.putBackNamed", { name })}>
          {t(open ? "perks.edit.takeOut" : "perks.edit.putBack")}
        </Button>
      </Form>
    </li>
  );
}
