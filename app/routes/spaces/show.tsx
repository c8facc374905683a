import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Lightbulb } from "lucide";
import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { SORTS } from "#app/domain/questions/sorts";
import { findSpace, listSpeakers, listTags } from "#app/domain/spaces/list.server";
import { listKnownIssues } from "#app/domain/statuses/known-issue.server";
import { askPath, feedPath, ideasPath, spacePath } from "#app/lib/paths";
import { drawnListing } from "#app/routes/questions/drawn-listing.server";
import { ButtonLink } from "#app/ui/kit/button";
import { FeedLink } from "#app/ui/kit/feed-link";
import { Icon } from "#app/ui/kit/icon";
import { pageTitle } from "#app/ui/layout/page-title";
import { PersonName } from "#app/ui/people/person-name";
import { QuestionListing } from "#app/ui/questions/question-listing";
import { TagList } from "#app/ui/questions/tag-list";
import { SpaceFacets } from "#app/ui/spaces/directory-row";
import { PrivateMark } from "#app/ui/spaces/private-mark";
import { StaffHours } from "#app/ui/spaces/staff-hours";
import { TypicalWait } from "#app/ui/spaces/typical-wait";
import { KnownIssues } from "#app/ui/statuses/known-issues";
import { type Reading, reading } from "#app/web/respond.server";

/** The most used tags of the space that its page names. */
const TAGS_SHOWN = 16;

export const loader = reading(async (work) => {
  const { id, ...space } = await findSpace(work.db, work.viewer, work.param("slug"));
  if (space.slug !== work.param("slug")) throw redirect(spacePath(space, queryOf(work)), { status: 301 });
  const [listing, staff, tags, issues] = await Promise.all([
    drawnListing(work, { spaceId: id }, (query) => spacePath(space, query)),
    listSpeakers(work.db, id),
    listTags(work.db, work.viewer, { spaceId: id, most: TAGS_SHOWN }),
    listKnownIssues(work.db, work.viewer, { spaceId: id }),
  ]);
  return { space, listing, staff, tags: tags.map(({ name }) => name), issues };
});

/** What the reader was looking at comes along to a new address. */
const queryOf = ({ query }: Reading) => ({
  sort: query("sort") ?? undefined,
  after: query("after"),
  before: query("before"),
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { space } = data;
  return pageTitle(matches, () => space.name, [
    { name: "description", content: space.description },
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath({ space: space.slug }) },
  ]);
};

export default function Space() {
  const { space, listing, staff, tags, issues } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const ask = (
    <ButtonLink to={askPath({ space: space.slug })} look="accent">
      {t("spaces.askHere")}
    </ButtonLink>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <header className="max-w-text">
        <h1 className="text-2xl">
          <bdi>{space.name}</bdi> {space.private && <PrivateMark />}
        </h1>
        <p className="mt-2 text-muted">{space.description}</p>
        {space.private && <p className="mt-2 text-muted text-sm">{t("spaces.privateHint")}</p>}
        {issues.length > 0 && (
          <div className="mt-4">
            <KnownIssues issues={issues} />
          </div>
        )}
        <SpaceFacets space={space} />
        <Staff staff={staff} />
        <div className="mt-3 grid gap-0.5 text-muted text-sm">
          {space.hours && <StaffHours hours={space.hours} whole />}
          <TypicalWait minutes={space.typicalWaitMinutes} />
          <p>{t("directory.anyTime")}</p>
        </div>
        <p className="mt-5">{ask}</p>
      </header>
      <QuestionListing listing={listing} sorts={SORTS} pathOf={(sort) => spacePath(space, { sort })}>
        {ask}
      </QuestionListing>
      <aside
        aria-label={t("spaces.about", { space: space.name })}
        className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        {tags.length > 0 && (
          <section>
            <h2 className="mb-2 text-base">{t("spaces.tagsHere")}</h2>
            <TagList tags={tags} />
          </section>
        )}
        <p>
          <a href={ideasPath({ space: space.slug })} className="inline-flex min-h-6 items-center gap-1.5 text-accent">
            <Icon of={Lightbulb} className="size-4" />
            {t("ideas.of", { space: space.name })}
          </a>
        </p>
        <FeedLink to={feedPath({ space: space.slug })} />
      </aside>
    </div>
  );
}

function Staff({ staff }: { staff: PersonRef[] }) {
  const { t } = useTranslation();
  if (staff.length === 0) return null;
  return (
    <div className="mt-4">
      <h2 className="mb-2 font-sans font-normal text-muted text-sm">{t("spaces.staffHere")}</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {staff.map((person) => (
          <li key={person.handle}>
            <PersonName person={person} face />
          </li>
        ))}
      </ul>
    </div>
  );
}
