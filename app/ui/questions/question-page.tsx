import type { SubmissionResult } from "@conform-to/react";
import { questionPath, signInPath, signUpPath } from "#app/lib/paths";
import { LaterAnswerForm } from "#app/ui/answers/later-answer-form";
import { OpenedCommentForms } from "#app/ui/comments/opened-comment-forms";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import type { Bounds } from "#app/ui/kit/field";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { useWords } from "#app/ui/kit/words";
import { Parting } from "#app/ui/visits/parting";
import { Quoting } from "#app/ui/writing/quoting";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import type { QuestionVerdicts, QuestionWithVerdicts } from "#app/web/verdicts.server";
import { NewsBar } from "./news-bar";
import { Sharing } from "./sharing";
import { useFocusOnPost } from "./use-focus-on-post";
import { useLiveQuestion } from "./use-live-question";
import { Writers } from "./writers";

/** What the page's own parts need to know of the question. */
type Asked = Pick<QuestionWithVerdicts, "id" | "slug" | "answerCount" | "closedAt" | "news" | "writers"> & {
  can: Pick<QuestionVerdicts, "answer" | "answerOfficially">;
};

type Props = {
  signedIn: boolean;
  question: Asked;
  /** The question itself, the answers on this page and where to read on, as they were drawn. */
  drawn: Record<"post" | "answers" | "related", DrawnHtml>;
  /** Answers on this page that are the viewer's own. */
  mine: number;
  page: number;
  pages: number;
  draft: Record<string, string> | null;
  lastResult: SubmissionResult | undefined;
  answerBounds: Bounds;
};

/** A question with its answers, the ones that solved it first, and the place to give another. */
export function QuestionPage(props: Props) {
  const { signedIn, question, drawn, mine, page, pages, draft, lastResult, answerBounds } = props;
  const { t } = useWords();
  const { news, writers } = useLiveQuestion(question);
  useFocusOnPost();
  const fresh = useFreshForm(draft);
  return (
    <EnhancedForms>
      <div className="grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,var(--container-text))_1fr]">
        <div>
          <Drawn html={drawn.post} />
          <section aria-labelledby="answers" className="mt-12">
            <h2 id="answers" className="border-line border-b pb-2 text-xl">
              {t("questions.answers", { count: question.answerCount })}
            </h2>
            <Drawn html={drawn.answers} />
            <NumberedPager page={page} pages={pages} pathOf={(to) => `${questionPath(question, to)}#answers`} />
          </section>
          <Parting question={question.id} />
          <section aria-labelledby="your-answer" data-screen="">
            <div className="mb-3 flex flex-wrap items-center gap-x-6">
              <h2 id="your-answer" className="text-xl">
                {t("questions.yourAnswer")}
              </h2>
              <Writers writers={writers} />
            </div>
            {question.can.answer ? (
              <LaterAnswerForm
                // A new form once mine is given; what I am typing stays whatever else happens on the page.
                key={`${mine}-${fresh}`}
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
          <Drawn html={drawn.related} />
        </aside>
      </div>
      <Quoting />
      <Sharing />
      <OpenedCommentForms draft={draft} hint={t("writing.commentHint")} />
      <NewsBar shown={question.news} news={news} />
    </EnhancedForms>
  );
}

function NoAnswerHere({ question, signedIn }: { question: Asked; signedIn: boolean }) {
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
