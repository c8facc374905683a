import { Search, X } from "lucide";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FacetChoice } from "#app/domain/spaces/directory";
import {
  DIRECTORY_WORDS_MAX_CHARS,
  type DirectoryAddress,
  directoryPath,
  FACETS,
  type Facet,
} from "#app/lib/directory-address";
import { spacesPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";

type Props = { address: DirectoryAddress; choices: Record<Facet, FacetChoice[]> };

/** Asks what it is about and by which ways; the answer is an address of its own. A way nobody uses is not offered. */
export function DirectoryForm({ address, choices }: Props) {
  const { t } = useTranslation();
  const offered = FACETS.filter((facet) => choices[facet].length > 0);
  return (
    <search aria-label={t("spaces.title")}>
      <form action={spacesPath()} key={directoryPath(address)} className="grid max-w-text gap-3">
        <div>
          <label htmlFor="directory-words" className="font-semibold">
            {t("directory.words")}
          </label>
          <div className="relative mt-1">
            <Icon
              of={Search}
              className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-muted"
            />
            <input
              id="directory-words"
              type="search"
              name="q"
              defaultValue={address.words}
              maxLength={DIRECTORY_WORDS_MAX_CHARS}
              className="block w-full rounded-md border border-field bg-surface py-2.5 pr-3 pl-11 text-ink"
            />
          </div>
        </div>
        {offered.length > 0 && (
          <Ways open={offered.some((facet) => address[facet] !== null)}>
            {offered.map((facet) => (
              <Way key={facet} facet={facet} chosen={address[facet]} choices={choices[facet]} />
            ))}
          </Ways>
        )}
        <div>
          <Button look="accent">{t("directory.submit")}</Button>
        </div>
      </form>
    </search>
  );
}

/**
 * The ways to narrow down, folded where the screen is narrow and none is chosen. A wide screen shows them in any case,
 * if its browser can show what a closed `details` holds; if not, it keeps the handle that opens them.
 */
function Ways({ open, children }: { open: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details
      open={open}
      className="supports-[selector(::details-content)]:sm:details-content:[content-visibility:visible]"
    >
      <summary className="w-fit min-h-8 py-1 text-accent supports-[selector(::details-content)]:sm:hidden">
        {t("search.narrow")}
      </summary>
      <div className="mt-1 grid gap-3 sm:mt-0 sm:grid-cols-3">{children}</div>
    </details>
  );
}

function Way({ facet, chosen, choices }: { facet: Facet; chosen: string | null; choices: FacetChoice[] }) {
  const { t } = useTranslation();
  const values = choices.map(({ value }) => value);
  return (
    <div className="min-w-0">
      <label htmlFor={`directory-${facet}`} className="text-muted text-sm">
        {t(`directory.facet.${facet}`)}
      </label>
      <select
        id={`directory-${facet}`}
        name={facet}
        defaultValue={chosen ?? ""}
        className="mt-1 block min-h-10 w-full rounded-md border border-field bg-surface px-3 py-2 text-ink"
      >
        <option value="">{t(`directory.all.${facet}`)}</option>
        {choices.map(({ value, count }) => (
          <option key={value} value={value}>
            {t("directory.choice", { value, count })}
          </option>
        ))}
        {chosen !== null && !values.includes(chosen) && <option value={chosen}>{chosen}</option>}
      </select>
    </div>
  );
}

/** What was asked of the directory; each part leads to the same without it. */
export function DirectoryChosen({ address }: { address: DirectoryAddress }) {
  const { t } = useTranslation();
  const chosen = FACETS.filter((facet) => address[facet] !== null);
  const parts = [
    ...(address.words ? [{ label: t("directory.words"), value: address.words, to: { words: "" } }] : []),
    ...chosen.map((facet) => ({
      label: t(`directory.facet.${facet}`),
      value: address[facet],
      to: { [facet]: null },
    })),
  ];
  if (parts.length === 0) return null;
  return (
    <ul aria-label={t("directory.chosen")} className="flex flex-wrap gap-2">
      {parts.map(({ label, value, to }) => (
        <li key={label} className="max-w-full">
          <a
            href={directoryPath(address, to)}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-strong text-sm no-underline hover:underline"
          >
            <span className="sr-only">
              {t("directory.remove")}: {label}:{" "}
            </span>
            <bdi className="truncate">{value}</bdi>
            <Icon of={X} className="size-4 shrink-0" />
          </a>
        </li>
      ))}
    </ul>
  );
}
