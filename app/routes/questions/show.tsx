import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestion } from "#app/domain/answers/answer.server";
import { ANSWER_MAX_CHARS, ANSWER_MIN_CHARS } from "#app/domain/answers/limits";
import { listAnswers } from "#app/domain/answers/list.server";
import { listComments } from "#app/domain/comments/list.server";
import { isWorthFinding } from "#app/domain/questions/findable";
import { showQuestion } from "#app/domain/questions/show.server";
import { type ReadOn, relatedQuestions } from "#app/domain/search/similar.server";
import { listUpdates, type ShownUpdate } from "#app/domain/statuses/list.server";
import { NotFound } from "#app/lib/errors";
import { questionJsonLd } from "#app/lib/json-ld";
import {
  answerLinkPath,
  feedPath,
  questionCardPath,
  questionLinkPath,
  questionPath,
  readPageNumber,
} from "#app/lib/paths";
import { AnswerForm } from "#app/routes/answers/answer-form";
import { drawing } from "#app/routes/drawing.server";
import { AnswerItem } from "#app/ui/answers/answer-item";
import { fetchAnswerForm } from "#app/ui/answers/later-answer-form";
import { JsonLd } from "#app/ui/kit/json-ld";
import { foundAs, pageTitle } from "#app/ui/layout/page-title";
import { QuestionPage } from "#app/ui/questions/question-page";
import { QuestionPost } from "#app/ui/questions/question-post";
import { RelatedQuestions } from "#app/ui/questions/related-questions";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { questionIdOf } from "#app/web/ids.server";
import { type Reading, reading, writing } from "#app/web/respond.server";
import { verdictsOn } from "#app/web/verdicts.server";

export { clientAction } from "#app/ui/writing/client-action";

/** Related questions beside the page. */
const RELATED_SHOWN = 6;

export const loader = reading(async (work) => {
  const { app, db, viewer, param, query, context, now } = work;
  const question = await showQuestion(db, viewer, questionIdOf(param("slug")));
  const page = readPageNumber(query("page"));
  if (work.url.pathname !== questionPath(question)) throw redirect(questionPath(question, page), { status: 301 });
  const [{ answers, pages }, related, draft, updates] = await Promise.all([
    listAnswers(db, viewer, question.id, page),
    relatedQuestions(db, app.search, viewer, question, RELATED_SHOWN),
    draftFor(work),
    question.issueStatus ? listUpdates(db, { questionId: question.id }) : [],
    fetchAnswerForm(),
  ]);
  if (page > pages) throw new NotFound();
  const comments = await listComments(
    db,
    question.id,
    answers.map(({ id }) => id),
  );
  if (!context.shared) app.views.count(question.id, viewer ? `member ${viewer.id}` : context.ip, now);
  const shown = verdictsOn(viewer, question, answers, comments, now);
  return {
    signedIn: shown.signedIn,
    question: outlineOf(shown.question),
    drawn: await drawnPage(work, shown, related, updates),
    mine: shown.answers.filter(({ can }) => can.delete).length,
    page,
    pages,
    draft,
    worthFinding: isWorthFinding(question, now),
  };
});

/** What is told of the question beside what is drawn of it. */
const outlineOf = ({
  id,
  slug,
  title,
  excerpt,
  language,
  space,
  answerCount,
  closedAt,
  news,
  writers,
  can,
}: Shown["question"]) => ({
  id,
  slug,
  title,
  excerpt,
  language,
  private: space.private,
  answerCount,
  closedAt,
  news,
  writers,
  can: { answer: can.answer, answerOfficially: can.answerOfficially },
});

type Shown = ReturnType<typeof verdictsOn>;

async function drawnPage(
  work: Reading,
  { signedIn, question, answers }: Shown,
  related: ReadOn[],
  updates: ShownUpdate[],
) {
  const draw = await drawing(work);
  const solution = answers.find(({ acceptedAt }) => acceptedAt)?.id ?? null;
  return {
    post: draw(
      <QuestionPost signedIn={signedIn} question={question} solution={solution} updates={updates} now={work.now} />,
    ),
    answers: draw([
      ...answers.map((answer) => (
        <AnswerItem key={answer.id} signedIn={signedIn} answer={answer} question={question} />
      )),
      // Only guests' pages are read by search engines; for members it would be weight.
      !signedIn && <JsonLd key="told" data={questionJsonLd(question, answers, work.app.address.link(""))} />,
    ]),
    related: draw(<RelatedQuestions related={related} />),
  };
}

export const action = writing(async (work) => {
  const id = questionIdOf(work.param("slug"));
  const input = await work.form(AnswerForm);
  const answerId = await answerQuestion(work.db, work.actor, id, input, work.now);
  await forgetDraft(work, questionLinkPath(id));
  return work.done(answerLinkPath(answerId));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { question } = data;
  return pageTitle(matches, () => question.title, [
    ...foundAs(matches, {
      title: question.title,
      description: question.excerpt,
      path: questionPath(question, data.page),
      picture: question.private ? undefined : questionCardPath(question),
      language: question.language,
      worthFinding: data.worthFinding,
    }),
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath({ question: question.id }) },
  ]);
};

export default function ShowQuestion() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const lastResult = refused && "result" in refused ? refused.result : undefined;
  return (
    <QuestionPage {...page} lastResult={lastResult} answerBounds={{ min: ANSWER_MIN_CHARS, max: ANSWER_MAX_CHARS }} />
  );
}
