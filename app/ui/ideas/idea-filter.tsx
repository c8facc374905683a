import { ChevronDown, X } from "lucide";
import type { Kept } from "#app/domain/ideas/list.server";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import { ideasPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";

type Props = {
  sort: string;
  kept: Kept;
  space: SpaceRef | null;
  tag: string | null;
  /** The ways to choose, in their order. */
  choices: { kept: readonly Kept[]; spaces: readonly SpaceRef[] };
};

const CHIP =
  "inline-flex min-h-8 items-center whitespace-nowrap rounded-md px-2.5 text-muted text-sm no-underline hover:text-accent aria-[current=true]:bg-sunken aria-[current=true]:font-semibold aria-[current=true]:text-ink";

/** Which ideas a list shows, as links: each status is one tap away, and so is each space that has any. */
export function IdeaFilter({ sort, kept, space, tag, choices }: Props) {
  const { t } = useWords();
  // On a phone the row is scrolled: what is chosen stands where it is seen.
  const place = (to: Kept) => (to === "open" ? "max-sm:[order:-2]" : to === kept ? "max-sm:[order:-1]" : "");
  const status = kept === "open" ? undefined : kept;
  const pathOf = (to: Kept) => ideasPath({ sort, status: to === "open" ? undefined : to, space: space?.slug, tag });
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
      <nav
        aria-label={t("ideas.kept.label")}
        className="-mx-4 min-w-0 max-w-[100vw] overflow-x-auto px-4 sm:mx-0 sm:max-w-full sm:overflow-visible sm:px-0"
      >
        <ul className="-mx-2.5 flex sm:flex-wrap">
          {choices.kept.map((to) => (
            <li key={to} className={place(to)}>
              <a href={pathOf(to)} aria-current={to === kept ? "true" : undefined} className={CHIP}>
                {to === "open" || to === "archived" ? t(`ideas.kept.${to}`) : t(`ideas.status.${to}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        {tag !== null && <TagInUse tag={tag} without={ideasPath({ sort, status, space: space?.slug })} />}
        {choices.spaces.length > 0 && <SpaceChoice {...{ sort, kept, space, tag, spaces: choices.spaces }} />}
      </div>
    </div>
  );
}

/** Only ideas with this tag are listed; leads to all the others, too. */
function TagInUse({ tag, without }: { tag: string; without: string }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <a
      href={without}
      className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-strong text-sm no-underline hover:underline"
    >
      <span className="sr-only">{t("search.remove")}: </span>
      <span className="shrink-0">{t("search.filter.tag")}:</span>
      <bdi lang={langOf(tag)} className="truncate font-semibold">
        {tag}
      </bdi>
      <Icon of={X} className="size-4 shrink-0" />
    </a>
  );
}

type SpaceProps = Pick<Props, "sort" | "kept" | "space" | "tag"> & { spaces: readonly SpaceRef[] };

function SpaceChoice({ sort, kept, space, tag, spaces }: SpaceProps) {
  const { t } = useWords();
  const status = kept === "open" ? undefined : kept;
  const all = { slug: null, name: t("ideas.allSpaces") };
  return (
    <details className="relative">
      <summary className="inline-flex min-h-8 items-center gap-1 text-sm hover:text-accent">
        <span className="text-muted">{t("ideas.space")}:</span> <bdi>{space?.name ?? all.name}</bdi>
        <Icon of={ChevronDown} className="size-4" />
      </summary>
      <nav
        aria-label={t("ideas.space")}
        className="mt-1 max-h-80 w-max max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border border-line bg-surface p-1.5 sm:absolute sm:right-0 sm:z-10"
      >
        <ul>
          {[all, ...spaces].map(({ slug, name }) => (
            <li key={slug ?? ""}>
              <a
                href={ideasPath({ sort, status, space: slug, tag })}
                aria-current={slug === (space?.slug ?? null) ? "true" : undefined}
                className={`${CHIP} w-full`}
              >
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
