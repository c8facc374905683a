import { ArrowDown } from "lucide";
import type { ShownUpdate } from "#app/domain/statuses/list.server";
import { questionActPath, questionLinkPath, questionPath, spacePath } from "#app/lib/paths";
import { Comments } from "#app/ui/comments/comments";
import { Icon } from "#app/ui/kit/icon";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { IssueBanner } from "#app/ui/statuses/issue-banner";
import { StatusUpdates } from "#app/ui/statuses/status-updates";
import { Quotable } from "#app/ui/writing/quotable";
import type { QuestionWithVerdicts } from "#app/web/verdicts.server";
import { AffectedButton } from "./affected-button";
import { ClosureBanner } from "./closure-banner";
import { PostActions } from "./post-actions";
import { PostLinks } from "./post-links";
import { EditedBy, OriginNote } from "./post-notes";
import { QuestionState } from "./question-state";
import { TagList } from "./tag-list";
import { VoteButtons } from "./vote-buttons";

type Props = {
  signedIn: boolean;
  question: QuestionWithVerdicts;
  /** The answer on this page that solved it, by id. */
  solution: number | null;
  /** What the company said on it as a known issue, the latest first. */
  updates: readonly ShownUpdate[];
  now: Date;
};

/** The question itself: what, who, when, how it stands, and what can be done about it. */
export function QuestionPost({ signedIn, question, solution, updates, now }: Props) {
  const { t } = useWords();
  const { can } = question;
  return (
    <article aria-labelledby="question-title">
      <p className="mb-2 text-sm">
        <a href={spacePath(question.space)} className="font-semibold text-accent no-underline hover:underline">
          <bdi>{question.space.name}</bdi>
        </a>
        {question.space.private && <span className="text-muted"> · {t("spaces.private")}</span>}
      </p>
      <h1 id="question-title" className="text-2xl" lang={question.language}>
        <bdi>{question.title}</bdi>
      </h1>
      <p className="mt-3 mb-6 flex flex-wrap items-center gap-x-4 gap-y-1.5">
        {/* Who is writing is said at the place to answer, and as it happens. */}
        <QuestionState question={{ ...question, beingAnswered: false }} />
        {solution !== null && (
          <a
            href={`#answer-${solution}`}
            data-screen=""
            className="inline-flex min-h-6 items-center gap-1 font-semibold text-accent text-sm"
          >
            {t("questions.toSolution")}
            <Icon of={ArrowDown} className="size-4" />
          </a>
        )}
      </p>
      <div className="mb-4">
        <Byline person={question.author}>
          <span>
            {t("questions.asked")} <Time at={question.askedAt} />
          </span>
          <EditedBy post={question} />
          <span>{t("questions.views", { count: question.viewCount })}</span>
        </Byline>
      </div>
      <ClosureBanner question={question} />
      <IssueBanner question={question} updates={updates} now={now} />
      <Quotable author={question.author} path={questionPath(question)}>
        <PlainProse html={question.html} lang={question.language} />
      </Quotable>
      <OriginNote origin={question.origin} />
      <div className="mt-5">
        <TagList tags={question.tags} />
      </div>
      <div data-screen="" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <VoteButtons
          action={questionActPath(question, "vote")}
          post={question}
          verdict={can.vote}
          here={questionPath(question)}
          labels={{ up: t("questions.voteUp"), down: t("questions.voteDown") }}
        />
        <AffectedButton question={question} />
        <PostActions
          share={{ path: questionLinkPath(question.id), title: question.title }}
          signedIn={signedIn}
          here={questionPath(question)}
          follow={{ action: questionActPath(question, "follow"), set: question.followed }}
          bookmark={{ action: questionActPath(question, "bookmark"), set: question.bookmarked }}
        />
        <PostLinks
          links={[
            can.edit && [questionActPath(question, "edit"), t("questions.edit")],
            question.editedAt && [questionActPath(question, "history"), t("questions.history")],
            can.close && [
              questionActPath(question, "closure"),
              t(question.closedAt ? "questions.reopen" : "questions.close"),
            ],
            can.speak && [questionActPath(question, "status"), t("statuses.issueSet")],
            can.delete && [questionActPath(question, "deletion"), t("questions.delete")],
          ]}
        />
      </div>
      <StatusUpdates updates={updates} mayMend={can.speak} />
      <Comments
        comments={question.comments}
        may={can.comment}
        action={questionActPath(question, "comments")}
        Heading="h2"
        of={t("questions.commentsOnQuestion")}
      />
    </article>
  );
}
