import type { SubmissionResult } from "@conform-to/react";
import { questionPath, signInPath, signUpPath } from "#app/lib/paths";
import { AnswerItem } from "#app/ui/answers/answer-item";
import { LaterAnswerForm } from "#app/ui/answers/later-answer-form";
import { ButtonLink } from "#app/ui/kit/button";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import type { Bounds } from "#app/ui/kit/field";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { useWords } from "#app/ui/kit/words";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import type { AnswerWithVerdicts, QuestionWithVerdicts } from "#app/web/verdicts.server";
import { NewsBar } from "./news-bar";
import { QuestionPost } from "./question-post";
import { type RelatedQuestion, RelatedQuestions } from "./related-questions";
import { useFocusOnPost } from "./use-focus-on-post";
import { useLiveQuestion } from "./use-live-question";
import { Writers } from "./writers";

type Props = {
  signedIn: boolean;
  question: QuestionWithVerdicts;
  answers: AnswerWithVerdicts[];
  related: RelatedQuestion[];
  page: number;
  pages: number;
  draft: Record<string, string> | null;
  lastResult: SubmissionResult | undefined;
  answerBounds: Bounds;
};

/** A question with its answers, the ones that solved it first, and the place to give another. */
export function QuestionPage(props: Props) {
  const { signedIn, question, answers, related, page, pages, draft, lastResult, answerBounds } = props;
  const { t } = useWords();
  const { news, writers } = useLiveQuestion(question);
  useFocusOnPost();
  const fresh = useFreshForm(draft);
  return (
    <EnhancedForms>
      <div className="grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,var(--container-text))_1fr]">
        <div>
          <QuestionPost
            signedIn={signedIn}
            question={question}
            solution={answers.find(({ acceptedAt }) => acceptedAt)?.id ?? null}
            draft={draft}
          />
          <section aria-labelledby="answers" className="mt-12">
            <h2 id="answers" className="border-line border-b pb-2 text-xl">
              {t("questions.answers", { count: question.answerCount })}
            </h2>
            {answers.map((answer) => (
              <AnswerItem key={answer.id} signedIn={signedIn} answer={answer} question={question} draft={draft} />
            ))}
            <NumberedPager page={page} pages={pages} pathOf={(to) => `${questionPath(question, to)}#answers`} />
          </section>
          <section aria-labelledby="your-answer" data-screen="" className="mt-14">
            <div className="mb-3 flex flex-wrap items-center gap-x-6">
              <h2 id="your-answer" className="text-xl">
                {t("questions.yourAnswer")}
              </h2>
              <Writers writers={writers} />
            </div>
            {question.can.answer ? (
              <LaterAnswerForm
                // A new form once mine is given; what I am typing stays whatever else happens on the page.
                key={`${answers.filter(({ can }) => can.delete).length}-${fresh}`}
                question={question}
                lastResult={lastResult}
                draft={draft}
                mayBeOfficial={question.can.answerOfficially}
                bounds={answerBounds}
              />
            ) : (
              <NoAnswerHere question={question} signedIn={signedIn} />
            )}
          </section>
        </div>
        <aside className="lg:pt-2">
          <RelatedQuestions related={related} />
        </aside>
      </div>
      <NewsBar shown={question.news} news={news} />
    </EnhancedForms>
  );
}

function NoAnswerHere({ question, signedIn }: { question: QuestionWithVerdicts; signedIn: boolean }) {
  const { t } = useWords();
  const here = questionPath(question);
  if (question.closedAt) return <p className="text-muted">{t("questions.closedToAnswers")}</p>;
  if (signedIn) return <p className="text-muted">{t("questions.mayNotAnswer")}</p>;
  return (
    <div className="rounded-md bg-sunken px-5 py-5">
      <p>{t("questions.signInToAnswer")}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <ButtonLink to={signInPath(here)} look="accent">
          {t("layout.signIn")}
        </ButtonLink>
        <ButtonLink to={signUpPath(here)}>{t("layout.signUp")}</ButtonLink>
      </p>
    </div>
  );
}
