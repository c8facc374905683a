import { Download } from "lucide";
import { useTranslation } from "react-i18next";
import type { Kept } from "#app/domain/ideas/list.server";
import type { Sort } from "#app/domain/ideas/sorts";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import { ideasExportPath, ideasFeedPath, ideasPath, proposePath, searchPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { FeedLink } from "#app/ui/kit/feed-link";
import { Icon } from "#app/ui/kit/icon";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";

type Props = {
  /** Its filter and its rows as they were drawn; null when there are no rows. */
  listing: {
    sort: Sort;
    kept: Kept;
    space: SpaceRef | null;
    tag: string | null;
    filter: DrawnHtml;
    rows: DrawnHtml | null;
    before: string | null;
    after: string | null;
    mayExport: boolean;
  };
  sorts: readonly Sort[];
};

/** A list of ideas with its orders, what it shows, its pages, and what it says when it is empty. */
export function IdeaListing({ listing, sorts }: Props) {
  const { t } = useTranslation();
  const { sort, kept, space, tag, filter, rows, before, after, mayExport } = listing;
  const status = kept === "open" ? undefined : kept;
  const empty = tag ? "tag" : kept === "open" || kept === "archived" ? kept : "status";
  const tabs = sorts.map((to) => ({
    to: ideasPath({ sort: to, status, space: space?.slug, tag }),
    label: t(`ideas.sort.${to}`),
    current: to === sort,
  }));
  return (
    <section>
      <Tabs label={t("ideas.sort.label")} tabs={tabs} />
      <Drawn html={filter} />
      {rows ? (
        <Drawn html={rows} />
      ) : (
        <EmptyState title={t(`ideas.empty.${empty}`)}>
          {tag && (
            <p className="mb-4">
              <a
                href={searchPath({ tag, kind: "idea" })}
                className="inline-flex min-h-6 items-center text-accent underline"
              >
                {t("ideas.empty.tagElsewhere")}
              </a>
            </p>
          )}
          <ButtonLink to={proposePath({ space: space?.slug })} look="accent">
            {t("ideas.propose")}
          </ButtonLink>
        </EmptyState>
      )}
      <Pager before={before} after={after} />
      <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-1">
        <FeedLink to={ideasFeedPath({ status: kept === "archived" ? undefined : status, space: space?.slug })} />
        {mayExport && <AsFile status={status} space={space?.slug} tag={tag} />}
      </p>
    </section>
  );
}

/** The list as a file for staff; where it shows what is open, the file holds every status. */
function AsFile(of: { status?: string; space?: string; tag: string | null }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-muted text-sm">
      <Icon of={Download} className="size-3.5" />
      {t(of.status ? "ideas.export.these" : "ideas.export.all")}
      {(["csv", "json"] as const).map((kind) => (
        <a
          key={kind}
          href={ideasExportPath(kind, of)}
          download
          className="inline-flex min-h-6 items-center text-accent underline"
        >
          {kind.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
