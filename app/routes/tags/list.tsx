import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listTags } from "#app/domain/spaces/list.server";
import { tagPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useNumber } from "#app/ui/kit/number";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

/** More tags than anybody reads through; the rest is found by search. */
const TAGS_SHOWN = 300;

export const loader = reading(async ({ db, viewer }) => ({ tags: await listTags(db, viewer, { most: TAGS_SHOWN }) }));

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("spaces.tagsTitle"));

export default function Tags() {
  const { tags } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const langOf = useLangOf();
  const number = useNumber();
  return (
    <>
      <h1 className="text-2xl">{t("spaces.tagsTitle")}</h1>
      <p className="mt-2 mb-8 max-w-text text-muted">{t("spaces.tagsLead")}</p>
      {tags.length === 0 && <EmptyState title={t("spaces.noTags")} />}
      <ul className="columns-2 gap-x-10 md:columns-3 lg:columns-4">
        {tags.map(({ name, questionCount }) => (
          <li key={name} className="flex break-inside-avoid items-baseline justify-between gap-3 py-1">
            <a href={tagPath(name)} className="min-w-0 text-ink hover:text-accent hover:underline">
              <bdi lang={langOf(name)}>{name}</bdi>
            </a>
            <span className="text-muted text-sm">
              <span className="sr-only">{t("spaces.questions", { count: questionCount })}</span>
              <span aria-hidden="true">{number(questionCount)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
