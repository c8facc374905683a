import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listGroupsFor } from "#app/domain/groups/find.server";
import { groupPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, member }) => ({ groups: await listGroupsFor(db, member()) }));

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("groups.title"), [{ name: "robots", content: "noindex" }]);

export default function Groups() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("groups.title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("groups.lead")}</p>
      {groups.length === 0 && <EmptyState title={t("groups.none")} />}
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <li key={group.slug} className="py-4">
            <h2 className="text-lg">
              <a href={groupPath(group)} className="text-ink no-underline hover:text-accent hover:underline">
                <bdi>{group.name}</bdi>
              </a>
            </h2>
            {group.description && (
              <p dir="auto" className="mt-1 text-muted">
                {group.description}
              </p>
            )}
            <p className="mt-1 text-muted text-sm">{t(`groups.standing.${group.standing}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
