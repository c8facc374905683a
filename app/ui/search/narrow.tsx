import { useTranslation } from "react-i18next";
import type { Facets } from "#app/domain/search/check.server";
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from "#app/lib/language";
import { FOUND_KINDS, type SearchAddress, SINCES, searchAddressPath, withState } from "#app/lib/search-address";
import { useNumber } from "#app/ui/kit/number";

/** One way to narrow a search; `count` is null where it is not known. */
type Choice = { label: string; to: string; count: number | null };

/** What a search can be narrowed by, in the order it is offered. */
const OFFERED = ["kind", "state", "space", "tag", "lang", "since"] as const;
type Offered = (typeof OFFERED)[number];
const STATES = ["solved", "official", "unanswered"] as const;

type Props = { address: SearchAddress; found: { total: number; facets: Facets } };

/** The ways to narrow a search down, each with how much would be left. What would leave all or nothing is not offered. */
export function Narrow({ address, found }: Props) {
  const { t } = useTranslation();
  const choices = useChoices(address, found);
  const offered = OFFERED.filter(
    (filter) => (filter === "state" || address[filter] === null) && choices[filter].length > 0,
  );
  if (offered.length === 0) return null;
  return (
    <nav id="narrow" aria-labelledby="narrow-title" className="scroll-mt-4 space-y-6">
      <h2 id="narrow-title" className="text-base">
        {t("search.narrow")}
      </h2>
      {offered.map((filter) => (
        <Choices key={filter} filter={filter} choices={choices[filter]} />
      ))}
    </nav>
  );
}

function Choices({ filter, choices }: { filter: Offered; choices: Choice[] }) {
  const { t } = useTranslation();
  const number = useNumber();
  return (
    <section>
      <h3 className="font-sans font-semibold text-muted text-sm">{t(`search.filter.${filter}`)}</h3>
      <ul className="mt-1">
        {choices.map(({ label, to, count }) => (
          <li key={to}>
            <a href={to} className="flex min-h-8 items-center justify-between gap-3 text-ink hover:text-accent">
              <span className="min-w-0 hover:underline">{label}</span>
              {count !== null && (
                <span className="text-muted text-sm">
                  <span className="sr-only">{t("search.found", { count })}</span>
                  <span aria-hidden="true">{number(count)}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useChoices(address: SearchAddress, { total, facets }: Props["found"]): Record<Offered, Choice[]> {
  const { t } = useTranslation();
  const to = (change: Partial<SearchAddress>) => searchAddressPath(address, change);
  const some = ({ count }: Choice) => count !== null && count > 0 && count < total;
  const kinds = FOUND_KINDS.map((kind) => ({
    label: t(`search.kind.${kind}`),
    to: to({ kind }),
    count: facets.kinds[kind],
  }));
  const states = STATES.filter((state) => !address.states.includes(state)).map((state) => ({
    label: t(`search.state.${state}`),
    to: to({ states: withState(address.states, state) }),
    count: facets.states[state],
  }));
  const languages = TEXT_LANGUAGES.map((language) => ({
    label: LANGUAGE_NAMES[language],
    to: to({ lang: language }),
    count: facets.languages[language],
  }));
  const sinces = SINCES.map((since) => ({ label: t(`search.since.${since}`), to: to({ since }), count: null }));
  return {
    kind: kinds.filter(some),
    state: states.filter(some),
    space: facets.spaces.map(({ slug, name, count }) => ({ label: name, to: to({ space: slug }), count })).filter(some),
    tag: facets.tags.map(({ name, count }) => ({ label: name, to: to({ tag: name }), count })).filter(some),
    lang: languages.filter(some),
    // People are of no date.
    since: total > facets.kinds.person && total > 1 ? sinces : [],
  };
}
