import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readBadge } from "#app/domain/badges/badges";
import { listHolders } from "#app/domain/badges/list.server";
import { mayGive, mayRevoke } from "#app/domain/badges/policy";
import { readCursor } from "#app/lib/cursor";
import { NotFound } from "#app/lib/errors";
import { badgeAwardPath, badgePath, badgesPath } from "#app/lib/paths";
import { useBadgeWords } from "#app/ui/badges/badge-words";
import { Holders } from "#app/ui/badges/holders";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, viewer, param, query, now }) => {
  const badge = readBadge(param("name"));
  if (badge === null) throw new NotFound();
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  const { rows, before, after } = await listHolders(db, badge, at);
  return {
    badge,
    rows,
    can: { give: mayGive(viewer, badge, now), revoke: mayRevoke(viewer, now) },
    before: before && badgePath(badge, { before }),
    after: after && badgePath(badge, { after }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t("badges.title"));

export default function Badge() {
  const { badge, rows, can, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { label, text } = useBadgeWords()(badge);
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={badgesPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("badges.back")}
        </a>
      </p>
      <h1 className="mb-1 text-2xl">{label}</h1>
      <p className="mb-6 text-muted">{text}</p>
      {can.give && (
        <p className="mb-6">
          <ButtonLink to={badgeAwardPath(badge)}>{t("badges.give")}</ButtonLink>
        </p>
      )}
      {rows.length > 0 ? (
        <>
          <h2 className="mb-1 text-lg">{t("badges.whoHas")}</h2>
          <Holders rows={rows} canRevoke={can.revoke} />
        </>
      ) : (
        <EmptyState title={t("badges.empty")} />
      )}
      <Pager before={before} after={after} />
    </div>
  );
}
