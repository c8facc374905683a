import { useTranslation } from "react-i18next";
import type { FollowedQuestion, LastHappening, ToldKind } from "#app/domain/questions/followed.server";
import { answerLinkPath, commentPath, followingPath, questionActPath, questionPath, spacePath } from "#app/lib/paths";
import { TakeOut } from "#app/ui/kit/take-out";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
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
        <li key={row.id} className="py-4 first:pt-0">
          <Followed row={row} here={here} />
        </li>
      ))}
    </ul>
  );
}

function Followed({ row, here }: { row: FollowedQuestion; here: Props["here"] }) {
  const { t } = useTranslation();
  return (
    <article className="grid gap-1.5">
      <QuestionState question={row} />
      <h2 className="text-lg" lang={row.language}>
        <a href={questionPath(row)} className="text-ink no-underline hover:text-accent hover:underline">
          <bdi>{row.title}</bdi>
        </a>
      </h2>
      <Last row={row} last={row.last} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <a href={spacePath(row.space)} className="hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
        <TakeOut
          action={questionActPath(row, "follow")}
          next={followingPath({ ...here, removed: String(row.id) })}
          words={t("follow.unfollow")}
          label={t("follow.unfollowOf", { title: row.title })}
        />
      </div>
    </article>
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
