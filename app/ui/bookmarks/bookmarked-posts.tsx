import { useTranslation } from "react-i18next";
import type { BookmarkRow } from "#app/domain/bookmarks/list.server";
import { answerActPath, answerLinkPath, bookmarksPath, questionActPath, questionPath, spacePath } from "#app/lib/paths";
import { AnswerMarks } from "#app/ui/answers/answer-marks";
import { TakeOut } from "#app/ui/kit/take-out";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { QuestionState } from "#app/ui/questions/question-state";

type Props = {
  rows: readonly BookmarkRow[];
  /** The page of the list that is shown. */
  here: { before: string | null; after: string | null };
};

/** What somebody saved, each with whose it is and the way to be rid of it. */
export function BookmarkedPosts({ rows, here }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-4 first:pt-0">
          <BookmarkedPost row={row} here={here} />
        </li>
      ))}
    </ul>
  );
}

function BookmarkedPost({ row, here }: { row: BookmarkRow; here: Props["here"] }) {
  const { t } = useTranslation();
  const { question, answer } = row;
  const name = answer ? `answer-${answer.id}` : `question-${question.id}`;
  return (
    <article className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>
          {t(answer ? "follow.answerBy" : "follow.questionBy")} <PersonName person={row.author} />
        </span>
        {answer ? <AnswerMarks {...answer} /> : <QuestionState question={question} />}
      </p>
      <h2 className="text-lg" lang={question.language}>
        <a
          href={answer ? answerLinkPath(answer.id) : questionPath(question)}
          className="text-ink no-underline hover:text-accent hover:underline"
        >
          <bdi>{question.title}</bdi>
        </a>
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <a href={spacePath(row.space)} className="hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
        <span>
          {t("follow.saved")} <Time at={row.savedAt} />
        </span>
        <TakeOut
          action={answer ? answerActPath(answer, "bookmark") : questionActPath(question, "bookmark")}
          next={bookmarksPath({ ...here, removed: name })}
          words={t("follow.remove")}
          label={t("follow.removeOf", { title: question.title })}
        />
      </div>
    </article>
  );
}
