import { BadgeCheck, CircleCheck } from "lucide";
import { answerActPath, answerLinkPath, questionPath } from "#app/lib/paths";
import { Comments } from "#app/ui/comments/comments";
import { Icon } from "#app/ui/kit/icon";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { useName } from "#app/ui/people/use-name";
import { PostActions } from "#app/ui/questions/post-actions";
import { PostLinks } from "#app/ui/questions/post-links";
import { EditedBy, OriginNote } from "#app/ui/questions/post-notes";
import { VoteButtons } from "#app/ui/questions/vote-buttons";
import { Quotable } from "#app/ui/writing/quotable";
import type { AnswerWithVerdicts } from "#app/web/verdicts.server";
import { AcceptButton } from "./accept-button";

type Props = {
  signedIn: boolean;
  answer: AnswerWithVerdicts;
  question: { id: number; slug: string; title: string };
};

/** An answer: official and accepted ones marked apart, each by sign, word and rule. */
export function AnswerItem({ signedIn, answer, question }: Props) {
  const { t } = useWords();
  const nameOf = useName();
  const { can } = answer;
  const rule = answer.acceptedAt ? "border-accent" : answer.official ? "border-official" : "border-transparent";
  return (
    <article
      id={`answer-${answer.id}`}
      tabIndex={-1}
      aria-label={t("questions.answerBy", { name: nameOf(answer.author) })}
      className={`mt-8 border-l-4 pl-4 target:bg-accent-soft sm:-ml-5 [&+article]:mt-12 ${rule}`}
    >
      <Marks answer={answer} />
      <div className="mb-3">
        <Byline person={answer.author}>
          <a href={answerLinkPath(answer.id)} className="text-muted no-underline hover:underline">
            <Time at={answer.answeredAt} />
          </a>
          <EditedBy post={answer} />
        </Byline>
      </div>
      <Quotable author={answer.author} path={answerLinkPath(answer.id)}>
        <PlainProse html={answer.html} lang={answer.language} />
      </Quotable>
      <OriginNote origin={answer.origin} />
      <div data-screen="" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <VoteButtons
          action={answerActPath(answer, "vote")}
          post={answer}
          verdict={can.vote}
          here={questionPath(question)}
          labels={{ up: t("questions.answerVoteUp"), down: t("questions.answerVoteDown") }}
        />
        {can.accept && <AcceptButton answer={answer} />}
        <PostActions
          share={{ path: answerLinkPath(answer.id), title: question.title }}
          signedIn={signedIn}
          here={questionPath(question)}
          bookmark={signedIn ? { action: answerActPath(answer, "bookmark"), set: answer.bookmarked } : undefined}
        />
        <PostLinks
          links={[
            can.edit && [answerActPath(answer, "edit"), t("questions.edit")],
            answer.editedAt && [answerActPath(answer, "history"), t("questions.history")],
            can.delete && [answerActPath(answer, "deletion"), t("questions.delete")],
          ]}
        />
      </div>
      <Comments
        comments={answer.comments}
        may={can.comment}
        action={answerActPath(answer, "comments")}
        Heading="h3"
        of={t("questions.commentsOnAnswer", { name: nameOf(answer.author) })}
      />
    </article>
  );
}

function Marks({ answer }: { answer: AnswerWithVerdicts }) {
  const { t } = useWords();
  const nameOf = useName();
  const look = "inline-flex items-center gap-1.5 font-semibold text-sm";
  if (!answer.official && !answer.acceptedAt) return null;
  return (
    <p className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
      {answer.official && (
        <span className={`${look} text-official`}>
          <Icon of={BadgeCheck} className="size-5" />
          {t("questions.official")}
        </span>
      )}
      {answer.acceptedAt && (
        <span className={`${look} text-accent`}>
          <Icon of={CircleCheck} className="size-5" />
          {answer.accepter ? t("questions.acceptedBy", { name: nameOf(answer.accepter) }) : t("questions.accepted")}
        </span>
      )}
    </p>
  );
}
