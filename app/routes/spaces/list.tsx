import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { spacesAsked } from "#app/domain/search/spaces-asked.server";
import { type DirectoryEntry, lookUp } from "#app/domain/spaces/directory";
import { listDirectory } from "#app/domain/spaces/directory.server";
import { readDirectoryAddress } from "#app/lib/directory-address";
import { askPath, spacesPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { DirectoryChosen, DirectoryForm } from "#app/ui/spaces/directory-form";
import { DirectoryRow } from "#app/ui/spaces/directory-row";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ app, db, viewer, query }) => {
  const address = readDirectoryAddress(query);
  const entries = await listDirectory(db, viewer);
  const asked = address.words
    ? await spacesAsked(db, app.search, viewer, { words: address.words, spaces: entries.map(({ id }) => id) })
    : new Map();
  const { found, nearest, choices } = lookUp(entries, address, asked);
  const shown = ({ id, tags: _, ...space }: DirectoryEntry) => ({ space, asked: Number(asked.get(id) ?? 0) });
  return {
    address,
    choices,
    found: found.map(shown),
    nearest: nearest.map(shown),
    isEmpty: entries.length === 0,
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("spaces.title"));

export default function Spaces() {
  const { address, choices, found, isEmpty } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("spaces.title")}</h1>
      <p className="mt-2 mb-6 max-w-text text-muted">{t("spaces.lead")}</p>
      {isEmpty ? (
        <EmptyState title={t("spaces.empty")} />
      ) : (
        <>
          <DirectoryForm address={address} choices={choices} />
          <div className="mt-8 mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b pb-2">
            <p role="status" className="font-semibold">
              {t("directory.found", { count: found.length })}
            </p>
            <DirectoryChosen address={address} />
          </div>
          {found.length > 0 ? <Rows rows={found} /> : <NoneFits />}
        </>
      )}
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["found"][number];

function Rows({ rows }: { rows: readonly Row[] }) {
  const { address } = useLoaderData<typeof loader>();
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ space, asked }) => (
        <li key={space.slug} className="py-5">
          <DirectoryRow space={space} words={address.words} asked={asked} />
        </li>
      ))}
    </ul>
  );
}

/** Says that nothing fits, and what comes nearest. */
function NoneFits() {
  const { nearest, address } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <EmptyState title={t("directory.noneFits")}>
        <p>{t("directory.noneFitsHint")}</p>
        <p className="mt-4 flex flex-wrap justify-center gap-3">
          <ButtonLink to={spacesPath()}>{t("directory.clear")}</ButtonLink>
          <ButtonLink to={askPath({ title: address.words })}>{t("directory.askAnyway")}</ButtonLink>
        </p>
      </EmptyState>
      {nearest.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 border-line border-b pb-2 text-lg">{t("directory.nearest")}</h2>
          <Rows rows={nearest} />
        </section>
      )}
    </>
  );
}
