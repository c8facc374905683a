import { useTranslation } from "react-i18next";
import type { FollowedQuestion, LastHappening, ToldKind } from "#app/domain/questions/followed.server";
import { answerLinkPath, commentPath, followingPath, questionActPath, questionPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { FollowedRow } from "#app/ui/spaces/followed";
import { QuestionState } from "./question-state";

type Props = {
  rows: readonly FollowedQuestion[];
  /** The page of the list that is shown. */
  here: { before: string | null; after: string | null };
};

/** Questions somebody follows, each with what happened there last. */
export function FollowedQuestions({ rows, here }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <FollowedRow
          key={row.id}
          post={row}
          path={questionPath(row)}
          state={<QuestionState question={row} />}
          last={<Last row={row} last={row.last} />}
          unfollow={{
            action: questionActPath(row, "follow"),
            next: followingPath({ ...here, removed: String(row.id) }),
          }}
        />
      ))}
    </ul>
  );
}

const WORDS = {
  "question.asked": "asked",
  "question.edited": "questionEdited",
  "question.closed": "closed",
  "question.reopened": "reopened",
  "answer.given": "answered",
  "answer.edited": "answerEdited",
  "answer.accepted": "accepted",
  "comment.made": "commented",
} as const satisfies Record<ToldKind, string>;

function Last({ row, last }: { row: FollowedQuestion; last: LastHappening | null }) {
  const { t } = useTranslation();
  if (!last) return <p className="text-muted">{t("follow.imported")}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <a href={placeOf(row, last)} className="font-semibold text-accent">
        {t(`follow.last.${WORDS[last.kind]}`)}
      </a>
      {last.actor && <PersonName person={last.actor} face />}
      <span className="text-muted text-sm">
        <Time at={last.at} />
      </span>
    </p>
  );
}

function placeOf(row: FollowedQuestion, { answerId, commentId }: LastHappening): string {
  if (answerId) return answerLinkPath(answerId);
  return commentId ? commentPath(row, commentId) : questionPath(row);
}
