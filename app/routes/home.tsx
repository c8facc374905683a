import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listHelpers } from "#app/domain/answers/who-helps.server";
import { listQuestions } from "#app/domain/questions/list.server";
import { listSpaceLines } from "#app/domain/spaces/list.server";
import { feedPath, homePath, questionsPath, spacesPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { drawing } from "#app/routes/drawing.server";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { Prose } from "#app/ui/kit/prose";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { foundAs } from "#app/ui/layout/page-title";
import { WhoHelps } from "#app/ui/people/who-helps";
import { QuestionLines } from "#app/ui/questions/question-lines";
import { BigSearch } from "#app/ui/search/big-search";
import { SpaceLines } from "#app/ui/spaces/space-lines";
import { reading } from "#app/web/respond.server";

/** Questions each part shows. */
const SHOWN = 5;
/** Faces of those who help: a look, not a league table. */
const HELPERS_SHOWN = 6;
/** Spaces that a phone shows without a second screen. */
const SPACES_SHOWN = 12;

export const loader = reading(async (work) => {
  const { db, viewer } = work;
  const [waiting, solved, helpers, spaces, draw] = await Promise.all([
    listQuestions(db, viewer, { sort: "unanswered", size: SHOWN }),
    listQuestions(db, viewer, { sort: "solved", size: SHOWN }),
    listHelpers(db, viewer, { size: HELPERS_SHOWN }),
    listSpaceLines(db, viewer),
    drawing(work),
  ]);
  return {
    guest: viewer === null,
    asked: spaces.some(({ questionCount }) => questionCount > 0),
    waiting: waiting.rows.length > 0 ? draw(<QuestionLines rows={waiting.rows} moment="askedAt" />) : null,
    waitingCount: spaces.reduce((sum, space) => sum + space.waitingCount, 0),
    solved: solved.rows.length > 0 ? draw(<QuestionLines rows={solved.rows} moment="activeAt" />) : null,
    helpers: helpers.length > 0 ? draw(<WhoHelps helpers={helpers} />) : null,
    spaces: spaces.length > 0 ? draw(<SpaceLines spaces={spaces.slice(0, SPACES_SHOWN)} />) : null,
  };
});

export const meta: MetaFunction<typeof loader, { root: typeof rootLoader }> = ({ matches }) => {
  const { name = "Goodturn", tagline = "" } = matches.find(({ id }) => id === "root")?.data?.community ?? {};
  return [
    { title: tagline ? `${name}: ${tagline}` : name },
    ...foundAs(matches, { title: name, description: tagline, path: homePath() }),
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath() },
  ];
};

export default function Home() {
  const { asked, waiting, waitingCount, solved, helpers, spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Opening />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="max-w-text space-y-12">
          <Part
            title={t("home.waiting")}
            rows={waiting}
            empty={t(asked ? "home.noneWaiting" : "home.noneAsked")}
            more={{
              to: questionsPath({ sort: "unanswered" }),
              label: t("home.waitingAll", { count: waitingCount }),
            }}
          />
          <Part
            title={t("home.solved")}
            rows={solved}
            empty={t("home.noneSolved")}
            more={{ to: questionsPath({ sort: "solved" }), label: t("home.solvedAll") }}
          />
        </div>
        <div className="space-y-12">
          {helpers && (
            <section>
              <SectionHeading>{t("home.helpers")}</SectionHeading>
              <Drawn html={helpers} />
            </section>
          )}
          <section>
            <SectionHeading more={{ to: spacesPath(), label: t("home.spacesAll") }}>{t("home.spaces")}</SectionHeading>
            {spaces ? <Drawn html={spaces} /> : <p className="text-muted">{t("home.noSpaces")}</p>}
          </section>
        </div>
      </div>
    </>
  );
}

/** What this place is, and its search, on a ground of its own from edge to edge. */
function Opening() {
  const { guest, asked } = useLoaderData<typeof loader>();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community;
  const { t } = useTranslation();
  return (
    <section className="relative isolate -mt-6 mb-10 pt-8 pb-9 before:absolute before:inset-y-0 before:left-1/2 before:-z-10 before:w-screen before:-translate-x-1/2 before:border-line before:border-b before:bg-sunken sm:-mt-8 sm:mb-12 sm:pt-14 sm:pb-14">
      <div className="grid items-end gap-x-16 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <p className="text-muted">
            {t("home.welcome", { community: community?.name })} {community?.tagline && `${community.tagline}.`}
          </p>
          <h1 className="mt-1 mb-5 text-2xl sm:text-3xl">{t("home.heading")}</h1>
          <BigSearch />
          <p className="mt-4 max-w-text text-muted">
            {t(asked ? (guest ? "home.guestLead" : "home.memberLead") : "home.firstLead")}
          </p>
        </div>
        {guest && community?.welcome && <Prose html={community.welcome} className="prose-comment text-muted" />}
      </div>
    </section>
  );
}

function Part({
  title,
  rows,
  empty,
  more,
}: {
  title: string;
  rows: DrawnHtml | null;
  empty: string;
  more: { to: string; label: string };
}) {
  return (
    <section>
      <SectionHeading more={rows ? more : undefined}>{title}</SectionHeading>
      {rows ? <Drawn html={rows} /> : <p className="text-muted">{empty}</p>}
    </section>
  );
}
