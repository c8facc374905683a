import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listAnswersBy } from "#app/domain/answers/list.server";
import { findProfile } from "#app/domain/people/profile.server";
import { readContribution } from "#app/domain/questions/contribution.server";
import { listQuestions } from "#app/domain/questions/list.server";
import { readCursor } from "#app/lib/cursor";
import { personPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { AnswerRows } from "#app/ui/answers/answer-row";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { FormerMember } from "#app/ui/people/former-member";
import { ProfileHeader } from "#app/ui/people/profile-header";
import { QuestionRows } from "#app/ui/questions/question-row";
import { type Reading, reading } from "#app/web/respond.server";

const TABS = ["answers", "questions"] as const;
type Tab = (typeof TABS)[number];
type PersonId = Awaited<ReturnType<typeof findProfile>>["id"];

export const loader = reading(async (work) => {
  const handle = work.param("handle");
  const { id, ...person } = await findProfile(work.db, handle);
  if (person.handle !== handle) throw redirect(`${personPath(person)}${work.url.search}`, 301);
  if (person.former) return null;
  const { helpsIn, ...counts } = await readContribution(work.db, work.viewer, id);
  const wrote = await writtenBy(work, id, counts.answers > 0 || counts.questions === 0 ? "answers" : "questions");
  const draw = await drawing(work);
  const pathOf = (at: { before?: string; after?: string }) => personPath(person, { tab: wrote.tab, ...at });
  return {
    person,
    own: id === work.viewer?.id,
    counts,
    helpsIn,
    tab: wrote.tab,
    rows:
      wrote.rows.length === 0
        ? null
        : draw(wrote.tab === "answers" ? <AnswerRows rows={wrote.rows} /> : <QuestionRows rows={wrote.rows} />),
    before: wrote.before && pathOf({ before: wrote.before }),
    after: wrote.after && pathOf({ after: wrote.after }),
  };
});

/** One page of the answers or of the questions of a person, as the address asks. */
async function writtenBy({ db, viewer, query }: Reading, authorId: PersonId, fallback: Tab) {
  const tab = TABS.find((name) => name === query("tab")) ?? fallback;
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  return tab === "answers"
    ? { tab, ...(await listAnswersBy(db, viewer, authorId, at)) }
    : { tab, ...(await listQuestions(db, viewer, { sort: "newest", authorId, ...at })) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  if (data === null)
    return pageTitle(matches, (t) => t("leaving.formerTitle"), [{ name: "robots", content: "noindex" }]);
  const { person, counts } = data;
  const silent = counts.questions + counts.answers === 0;
  return pageTitle(matches, () => person.name, [
    { tagName: "link", rel: "canonical", href: personPath(person) },
    ...(silent ? [{ name: "robots", content: "noindex" }] : []),
  ]);
};

export default function Person() {
  const data = useLoaderData<typeof loader>();
  return data === null ? <FormerMember /> : <Profile {...data} />;
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

function Profile({ person, own, counts, helpsIn, tab, rows, before, after }: Shown) {
  const { t } = useTranslation();
  const { name } = person;
  return (
    <>
      <ProfileHeader person={person} own={own} counts={counts} helpsIn={helpsIn} />
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
        ]}
      />
      {rows ? (
        <Drawn html={rows} />
      ) : (
        <EmptyState title={t(tab === "answers" ? "people.noAnswers" : "people.noQuestions", { name })} />
      )}
      <Pager before={before} after={after} />
    </>
  );
}
