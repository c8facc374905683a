import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listAnswersBy } from "#app/domain/answers/list.server";
import { listBadgesOf } from "#app/domain/badges/list.server";
import { mayGesture } from "#app/domain/gestures/policy";
import { listIdeas } from "#app/domain/ideas/list.server";
import { readContributionDays } from "#app/domain/leaders/contribution.server";
import { findProfile } from "#app/domain/people/profile.server";
import { readContribution } from "#app/domain/questions/contribution.server";
import { listQuestions } from "#app/domain/questions/list.server";
import { readVisibleReputation } from "#app/domain/reputation/standing.server";
import { readCursor } from "#app/lib/cursor";
import { personPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { AnswerRows } from "#app/ui/answers/answer-row";
import { BadgesOfPerson } from "#app/ui/badges/badges-of-person";
import { IdeaRows } from "#app/ui/ideas/idea-row";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { ContributionPicture } from "#app/ui/leaders/contribution-picture";
import { FormerMember } from "#app/ui/people/former-member";
import { ProfileHeader } from "#app/ui/people/profile-header";
import { QuestionRows } from "#app/ui/questions/question-row";
import { type Reading, reading } from "#app/web/respond.server";

const TABS = ["answers", "questions", "ideas"] as const;
type Tab = (typeof TABS)[number];
type PersonId = Awaited<ReturnType<typeof findProfile>>["id"];

export const loader = reading(async (work) => {
  const handle = work.param("handle");
  const { id, ...person } = await findProfile(work.db, handle);
  if (person.handle !== handle) throw redirect(`${personPath(person)}${work.url.search}`, 301);
  if (person.former) return null;
  const { helpsIn, bySpace, ...counts } = await readContribution(work.db, work.viewer, id);
  const [wrote, reputation, badges, calendar, draw] = await Promise.all([
    writtenBy(work, id, mostTelling(counts)),
    readVisibleReputation(work.db, work.viewer, id),
    listBadgesOf(work.db, id),
    readContributionDays(work.db, work.viewer, id, work.now),
    drawing(work),
  ]);
  const pathOf = (at: { before?: string; after?: string }) => personPath(person, { tab: wrote.tab, ...at });
  return {
    person,
    reputation,
    own: id === work.viewer?.id,
    gesture: mayGesture(work.viewer, { id, role: person.role }, work.now),
    counts,
    helpsIn,
    badges: badges.length === 0 ? null : draw(<BadgesOfPerson awards={badges} />),
    picture: draw(<ContributionPicture calendar={calendar} spaces={bySpace} />),
    tab: wrote.tab,
    rows: wrote.rows.length === 0 ? null : draw(rowsOf(wrote)),
    before: wrote.before && pathOf({ before: wrote.before }),
    after: wrote.after && pathOf({ after: wrote.after }),
  };
});

/** What somebody is known by: their answers if they gave any, else what they asked or proposed. */
function mostTelling({ answers, questions, ideas }: Record<"answers" | "questions" | "ideas", number>): Tab {
  if (answers > 0 || questions + ideas === 0) return "answers";
  return questions > 0 ? "questions" : "ideas";
}

/** One page of what a person wrote of one kind, as the address asks. */
async function writtenBy({ db, viewer, query }: Reading, authorId: PersonId, fallback: Tab) {
  const tab = TABS.find((name) => name === query("tab")) ?? fallback;
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  if (tab === "answers") return { tab, ...(await listAnswersBy(db, viewer, authorId, at)) };
  if (tab === "ideas") return { tab, ...(await listIdeas(db, viewer, { sort: "new", authorId, ...at })) };
  return { tab, ...(await listQuestions(db, viewer, { sort: "newest", authorId, ...at })) };
}

function rowsOf(wrote: Awaited<ReturnType<typeof writtenBy>>) {
  if (wrote.tab === "answers") return <AnswerRows rows={wrote.rows} />;
  return wrote.tab === "ideas" ? <IdeaRows rows={wrote.rows} /> : <QuestionRows rows={wrote.rows} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  if (data === null)
    return pageTitle(matches, (t) => t("leaving.formerTitle"), [{ name: "robots", content: "noindex" }]);
  const { person, counts } = data;
  const silent = counts.questions + counts.answers + counts.ideas === 0;
  return pageTitle(matches, () => person.name, [
    { tagName: "link", rel: "canonical", href: personPath(person) },
    ...(silent ? [{ name: "robots", content: "noindex" }] : []),
  ]);
};

export default function Person() {
  const data = useLoaderData<typeof loader>();
  return data === null ? <FormerMember /> : <Profile {...data} />;
}

/** What is said where a tab has nothing. */
const NOTHING = { answers: "people.noAnswers", questions: "people.noQuestions", ideas: "people.noIdeas" } as const;

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

function Profile({
  person,
  reputation,
  own,
  gesture,
  counts,
  helpsIn,
  badges,
  picture,
  tab,
  rows,
  before,
  after,
}: Shown) {
  const { t } = useTranslation();
  const { name } = person;
  return (
    <>
      <ProfileHeader
        person={person}
        reputation={reputation}
        own={own}
        gesture={gesture}
        counts={counts}
        helpsIn={helpsIn}
      />
      {badges && <Drawn html={badges} />}
      <Drawn html={picture} />
      <Tabs
        label={t("people.tabs", { name })}
        tabs={[
          {
            to: personPath(person, { tab: "answers" }),
            label: t("people.tabAnswers"),
            current: tab === "answers",
          },
          {
            to: personPath(person, { tab: "questions" }),
            label: t("people.tabQuestions"),
            current: tab === "questions",
          },
          {
            to: personPath(person, { tab: "ideas" }),
            label: t("people.tabIdeas"),
            current: tab === "ideas",
          },
        ]}
      />
      {rows ? <Drawn html={rows} /> : <EmptyState title={t(NOTHING[tab], { name })} />}
      <Pager before={before} after={after} />
    </>
  );
}
