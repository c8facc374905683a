import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { search } from "#app/domain/search/find.server";
import { idOf } from "#app/domain/search/found";
import { askPath, proposePath, visitPath } from "#app/lib/paths";
import {
  FOUND_SORTS,
  filtersInUse,
  momentsOf,
  type SearchAddress,
  searchAddressPath,
  WITHOUT_FILTERS,
} from "#app/lib/search-address";
import { readSearch } from "#app/lib/search-operators";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { useLangOf } from "#app/ui/kit/lang-of";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { Plain } from "#app/ui/kit/plain";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { BigSearch } from "#app/ui/search/big-search";
import { FiltersInUse } from "#app/ui/search/filters-in-use";
import { FoundItem } from "#app/ui/search/found-item";
import { Narrow } from "#app/ui/search/narrow";
import { OtherLanguages } from "#app/ui/search/other-languages";
import { SearchTips } from "#app/ui/search/search-tips";
import { useToldSearch } from "#app/ui/visits/use-told-search";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ app, db, viewer, query, now }) => {
  const address = readSearch(query);
  const { q: words, by: author, lang: language, ...rest } = address;
  // Without words, what stands in one place or is by one person can be looked through, not everything there is.
  if (words === "" && !author && !rest.tag && !rest.space) return { address, found: null, visit: null };
  const found = await search(db, app.search, viewer, { ...rest, ...momentsOf(address, now), words, author, language });
  if (address.page === 1) app.searches.count(now);
  // What is only looked through is no visit to ask.
  return { address, found, visit: words === "" ? null : randomUUID() };
});

type Found = NonNullable<Awaited<ReturnType<typeof loader>>["found"]>;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => (data?.address.q ? t("search.titleFor", { words: data.address.q }) : t("search.title")), [
    { name: "robots", content: "noindex" },
  ]);

export default function Results() {
  const { address, found, visit } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  useToldSearch(found && { words: address.q, found: found.total > 0 });
  return (
    <>
      <h1 className={found ? "sr-only" : "mb-4 text-2xl"}>
        {!found ? t("search.start") : address.q ? t("search.resultsFor", { words: address.q }) : t("search.results")}
      </h1>
      <BigSearch address={address} />
      <SearchTips />
      {!found && <Start address={address} />}
      {found && <DidYouMean address={address} words={found.didYouMean} />}
      {found && <OtherLanguages address={address} languages={found.facets.languages} />}
      {found && (found.total > 0 ? <List address={address} found={found} /> : <Nothing address={address} />)}
      {found && found.total > 0 && visit && <FoundHere visit={visit} address={address} />}
    </>
  );
}

/** Nothing is looked for yet. */
function Start({ address }: { address: SearchAddress }) {
  const { t } = useTranslation();
  if (filtersInUse(address).length === 0) return null;
  return (
    <div className="mt-4 space-y-3">
      <p>{t("search.addWords")}</p>
      <FiltersInUse address={address} spaceName={null} />
    </div>
  );
}

function DidYouMean({ address, words }: { address: SearchAddress; words: string | null }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  if (!words) return null;
  return (
    <p className="mt-4">
      {t("search.didYouMeanLead")}{" "}
      <a
        href={searchAddressPath(address, { q: words })}
        lang={langOf(words)}
        className="font-semibold text-accent underline"
      >
        {words}
      </a>
      ?
    </p>
  );
}

function List({ address, found }: { address: SearchAddress; found: Found }) {
  const { t } = useTranslation();
  const { items, total, more, page, pages, facets } = found;
  // Narrowed to one space, all that was found stands in it.
  const spaceName = (address.space && facets.spaces[0]?.name) || null;
  const sorts = FOUND_SORTS.map((sort) => ({
    to: searchAddressPath(address, { sort }),
    label: t(`search.sort.${sort}`),
    current: sort === address.sort,
  }));
  return (
    <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div>
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-muted">
            {more ? t("search.foundMore", { count: total }) : t("search.found", { count: total })}
          </p>
          <FiltersInUse address={address} spaceName={spaceName} />
          {total > 1 && (
            <a href="#narrow" className="inline-flex min-h-8 items-center text-accent underline lg:hidden">
              {t("search.narrow")}
            </a>
          )}
        </div>
        {total > 1 && <Tabs label={t("search.sort.label")} tabs={sorts} />}
        <Plain as="ul" className="divide-y divide-line">
          {items.map((item) => (
            <li key={`${item.kind} ${idOf(item)}`} className="py-4 first:pt-0">
              <FoundItem item={item} />
            </li>
          ))}
        </Plain>
        <NumberedPager page={page} pages={pages} pathOf={(number) => searchAddressPath(address, { page: number })} />
      </div>
      <Narrow address={address} found={found} />
    </div>
  );
}

/** Where no script tells what came of the search, a button does. */
function FoundHere({ visit, address }: { visit: string; address: SearchAddress }) {
  const { t } = useTranslation();
  const told = {
    visit,
    way: "search",
    step: "solved",
    words: address.q,
    found: "yes",
    next: searchAddressPath(address),
  };
  return (
    <noscript>
      <form method="post" action={visitPath()} className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        {Object.entries(told).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="font-semibold">{t("visits.foundHere")}</p>
        <Button>{t("visits.foundIt")}</Button>
      </form>
    </noscript>
  );
}

function Nothing({ address }: { address: SearchAddress }) {
  const { t } = useTranslation();
  const narrowed = filtersInUse(address).length > 0;
  const proposing = address.kind === "idea";
  const title = address.q
    ? t(narrowed ? "search.nothingFiltered" : "search.nothing", { words: address.q })
    : t("search.nothingThere");
  return (
    <div className="mt-6 max-w-text space-y-4">
      <FiltersInUse address={address} spaceName={null} />
      <EmptyState title={title}>
        <p>{t(proposing ? "search.nothingIdea" : "search.nothingHint")}</p>
        <p className="mt-4 flex flex-wrap justify-center gap-3">
          {narrowed && address.q && (
            <ButtonLink to={searchAddressPath(address, WITHOUT_FILTERS)}>{t("search.withoutFilters")}</ButtonLink>
          )}
          <ButtonLink to={proposing ? proposePath({ title: address.q }) : askPath({ title: address.q })} look="accent">
            {t(proposing ? "ideas.propose" : "search.ask")}
          </ButtonLink>
        </p>
      </EmptyState>
    </div>
  );
}
