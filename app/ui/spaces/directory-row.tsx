import { useTranslation } from "react-i18next";
import type { DirectoryEntry } from "#app/domain/spaces/directory";
import { FACETS, type Facets } from "#app/lib/directory-address";
import { formatList } from "#app/lib/list";
import { askPath, searchPath, spacePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Avatar } from "#app/ui/people/avatar";
import { PrivateMark } from "./private-mark";
import { StaffHours } from "./staff-hours";
import { TypicalWait } from "./typical-wait";

type Entry = Omit<DirectoryEntry, "id" | "tags">;

/** A space of the directory: what it is for, who is there and when, how soon one is answered, and the way to ask. */
export function DirectoryRow({ space, words, asked }: { space: Entry; words: string; asked: number }) {
  const { t } = useTranslation();
  return (
    <article className="grid gap-x-10 gap-y-3 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <h2 className="text-lg">
          <a href={spacePath(space)} className="text-ink no-underline hover:text-accent hover:underline">
            <bdi>{space.name}</bdi>
          </a>{" "}
          {space.private && <PrivateMark />}
        </h2>
        {space.description && (
          <p dir="auto" className="mt-1 max-w-text text-muted">
            {space.description}
          </p>
        )}
        <SpaceFacets space={space} />
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Faces space={space} />
          <p>{t("spaces.questions", { count: space.questionCount })}</p>
        </div>
        {asked > 0 && (
          <p className="mt-1 text-sm">
            <a href={searchPath({ q: words, space: space.slug })} className="text-accent">
              {t("directory.similarAsked", { count: asked })}
            </a>
          </p>
        )}
      </div>
      <div className="grid content-start gap-1 text-muted text-sm">
        {space.hours && <StaffHours hours={space.hours} />}
        <TypicalWait minutes={space.typicalWaitMinutes} />
        <p className="mt-1">
          <ButtonLink to={askPath({ space: space.slug })}>
            {t("spaces.askHere")}
            <span className="sr-only">: {space.name}</span>
          </ButtonLink>
        </p>
      </div>
    </article>
  );
}

/** What a space is for by each way; nothing where it is for all. */
export function SpaceFacets({ space }: { space: Facets }) {
  const { t } = useTranslation();
  const said = FACETS.filter((facet) => space[facet] !== "");
  if (said.length === 0) return null;
  return (
    <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {said.map((facet) => (
        <div key={facet} className="min-w-0">
          <dt className="inline text-muted">{t(`directory.facet.${facet}`)}: </dt>
          <dd className="inline">
            <bdi>{space[facet]}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Faces({ space }: { space: Entry }) {
  const { t, i18n } = useTranslation();
  if (space.staff.length === 0) return null;
  return (
    <p className="flex gap-1">
      <span className="sr-only">
        {t("spaces.staffHere")}:{" "}
        {formatList(
          space.staff.map(({ name }) => name),
          i18n.language,
        )}
      </span>
      {space.staff.map((person) => (
        <Avatar key={person.handle} person={person} />
      ))}
    </p>
  );
}
