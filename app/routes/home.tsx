import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countUnanswered, listQuestions, type QuestionRow } from "#app/domain/questions/list.server";
import { listSpaces } from "#app/domain/spaces/list.server";
import { feedPath, homePath, questionsPath, spacePath, spacesPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { QuestionLines } from "#app/ui/questions/question-lines";
import { BigSearch } from "#app/ui/search/big-search";
import { PrivateMark } from "#app/ui/spaces/private-mark";
import { reading } from "#app/web/respond.server";

/** Questions each part shows. */
const SHOWN = 5;
/** Spaces that a phone shows without a second screen. */
const SPACES_SHOWN = 12;

export const loader = reading(async ({ db, viewer }) => {
  const [waiting, waitingCount, solved, spaces] = await Promise.all([
    listQuestions(db, viewer, { sort: "unanswered", size: SHOWN }),
    countUnanswered(db, viewer),
    listQuestions(db, viewer, { sort: "solved", size: SHOWN }),
    listSpaces(db, viewer),
  ]);
  return {
    guest: viewer === null,
    asked: spaces.some(({ questionCount }) => questionCount > 0),
    waiting: waiting.rows,
    waitingCount,
    solved: solved.rows,
    spaces: spaces.slice(0, SPACES_SHOWN).map(({ slug, name, private: closed, questionCount }) => ({
      slug,
      name,
      private: closed,
      questionCount,
    })),
  };
});

export const meta: MetaFunction<typeof loader, { root: typeof rootLoader }> = ({ matches }) => {
  const { name = "Goodturn", tagline = "" } = matches.find(({ id }) => id === "root")?.data?.community ?? {};
  return [
    { title: tagline ? `${name}: ${tagline}` : name },
    ...(tagline ? [{ name: "description", content: tagline }] : []),
    { tagName: "link", rel: "canonical", href: homePath() },
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath() },
  ];
};

export default function Home() {
  const { guest, asked, waiting, waitingCount, solved, spaces } = useLoaderData<typeof loader>();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community;
  const { t } = useTranslation();
  return (
    <>
      <section className="pt-2 pb-10 sm:pt-6">
        <p className="text-muted">
          {t("home.welcome", { community: community?.name })} {community?.tagline && `${community.tagline}.`}
        </p>
        <h1 className="mt-1 mb-4 text-2xl">{t("home.heading")}</h1>
        <BigSearch />
        <p className="mt-3 max-w-text text-muted">
          {t(asked ? (guest ? "home.guestLead" : "home.memberLead") : "home.firstLead")}
        </p>
      </section>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="max-w-text space-y-10">
          <Part
            title={t("home.waiting")}
            rows={waiting}
            moment="askedAt"
            empty={t(asked ? "home.noneWaiting" : "home.noneAsked")}
            more={{
              to: questionsPath({ sort: "unanswered" }),
              label: t("home.waitingAll", { count: waitingCount }),
            }}
          />
          <Part
            title={t("home.solved")}
            rows={solved}
            moment="activeAt"
            empty={t("home.noneSolved")}
            more={{ to: questionsPath({ sort: "solved" }), label: t("home.solvedAll") }}
          />
        </div>
        <Spaces spaces={spaces} />
      </div>
    </>
  );
}

function Part({
  title,
  rows,
  moment,
  empty,
  more,
}: {
  title: string;
  rows: QuestionRow[];
  moment: "askedAt" | "activeAt";
  empty: string;
  more: { to: string; label: string };
}) {
  return (
    <section>
      <SectionHeading more={rows.length > 0 ? more : undefined}>{title}</SectionHeading>
      {rows.length > 0 ? <QuestionLines rows={rows} moment={moment} /> : <p className="text-muted">{empty}</p>}
    </section>
  );
}

function Spaces({ spaces }: Pick<Awaited<ReturnType<typeof loader>>, "spaces">) {
  const { t } = useTranslation();
  return (
    <section>
      <SectionHeading more={{ to: spacesPath(), label: t("home.spacesAll") }}>{t("home.spaces")}</SectionHeading>
      {spaces.length === 0 && <p className="text-muted">{t("home.noSpaces")}</p>}
      <ul>
        {spaces.map((space) => (
          <li key={space.slug} className="flex items-baseline justify-between gap-3 py-1">
            <span>
              <a href={spacePath(space)} className="text-ink hover:text-accent hover:underline">
                <bdi>{space.name}</bdi>
              </a>{" "}
              {space.private && <PrivateMark />}
            </span>
            <span className="text-muted text-sm">
              <span className="sr-only">{t("spaces.questions", { count: space.questionCount })}</span>
              <span aria-hidden="true">{space.questionCount}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
