import { Lightbulb, MessageSquareReply, Pin } from "lucide";
import type { ReactNode } from "react";
import type { QuestionRow } from "#app/domain/questions/list.server";
import type { AnswerFound, IdeaFound, FoundItem as Item, PersonFound } from "#app/domain/search/show.server";
import { answerLinkPath, ideaPath, personPath, questionPath, spacePath } from "#app/lib/paths";
import { AnswerMarks } from "#app/ui/answers/answer-marks";
import { IdeaStatusMark } from "#app/ui/ideas/idea-status";
import { Icon } from "#app/ui/kit/icon";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "#app/ui/people/avatar";
import { PersonName, RoleBadge } from "#app/ui/people/person-name";
import { QuestionState } from "#app/ui/questions/question-state";
import { Marked } from "./marked";

const META = "flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm";

/** Something found: what it is, its title, where in it the words stand, and who wrote it when. */
export function FoundItem({ item }: { item: Item & { pinned?: boolean } }) {
  const { t } = useWords();
  if (!item.pinned) return <ItemOfKind item={item} />;
  return (
    <div className="border-accent border-l-2 pl-4">
      <p className="flex items-center gap-1.5 font-semibold text-accent-strong text-sm">
        <Icon of={Pin} className="size-4" />
        {t("visits.pinned")}
      </p>
      <ItemOfKind item={item} />
    </div>
  );
}

function ItemOfKind({ item }: { item: Item }) {
  if (item.kind === "question") return <QuestionFound item={item} question={item.question} />;
  if (item.kind === "answer") return <AnswerItem item={item} answer={item.answer} />;
  if (item.kind === "idea") return <IdeaItem item={item} idea={item.idea} />;
  return <PersonItem item={item} person={item.person} />;
}

function QuestionFound({ item, question }: { item: Item; question: QuestionRow }) {
  const { t } = useWords();
  return (
    <article className="grid gap-1">
      <FoundTitle item={item} to={questionPath(question)} lang={question.language} />
      <Snippet item={item} lang={question.language} />
      <p className={META}>
        <QuestionState question={question} />
        <SpaceLink space={question.space} />
        <Time at={question.askedAt} />
        <span>{t("questions.answers", { count: question.answerCount })}</span>
        <span>{t("questions.votes", { count: question.score })}</span>
      </p>
    </article>
  );
}

function IdeaItem({ item, idea }: { item: Item; idea: IdeaFound }) {
  const { t } = useWords();
  return (
    <article className="grid gap-1">
      <FoundTitle item={item} to={ideaPath(idea)} lang={idea.language} />
      <Snippet item={item} lang={idea.language} />
      <p className={META}>
        <span className="inline-flex items-center gap-1.5">
          <Icon of={Lightbulb} className="size-4" />
          {t("ideas.card")}
        </span>
        <IdeaStatusMark status={idea.status} />
        <SpaceLink space={idea.space} />
        <Time at={idea.proposedAt} />
        <span>{t("ideas.promotes", { count: idea.promoteCount })}</span>
        <span>{t("ideas.comments", { count: idea.commentCount })}</span>
      </p>
    </article>
  );
}

function AnswerItem({ item, answer }: { item: Item; answer: AnswerFound }) {
  const { t } = useWords();
  return (
    <article className="grid gap-1">
      <FoundTitle item={item} to={answerLinkPath(answer.id)} lang={answer.language} />
      <Snippet item={item} lang={answer.language} />
      <p className={META}>
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <Icon of={MessageSquareReply} className="size-4" />
          {t("search.answerBy")} <PersonName person={answer.author} />
        </span>
        <AnswerMarks accepted={answer.acceptedAt !== null} official={answer.official} />
        <SpaceLink space={answer.space} />
        <Time at={answer.answeredAt} />
        <span>{t("questions.votes", { count: answer.score })}</span>
      </p>
    </article>
  );
}

function PersonItem({ item, person }: { item: Item; person: PersonFound }) {
  return (
    <article className="flex items-start gap-3">
      <Avatar person={person} size="md" />
      <div className="grid gap-1">
        <FoundTitle item={item} to={personPath(person)} />
        <Snippet item={item} />
        <p className={META}>
          <span>@{person.handle}</span>
          <RoleBadge person={person} />
        </p>
      </div>
    </article>
  );
}

function FoundTitle({ item, to, lang }: { item: Item; to: string; lang?: string }) {
  return (
    <h2 className="text-lg" lang={lang}>
      <a href={to} className="text-ink no-underline hover:text-accent hover:underline">
        <bdi>
          <Marked segments={item.title} />
        </bdi>
      </a>
    </h2>
  );
}

function Snippet({ item, lang }: { item: Item; lang?: string }): ReactNode {
  if (item.snippet.length === 0) return null;
  return (
    <p dir="auto" lang={lang} className="max-w-text text-muted">
      <Marked segments={item.snippet} />
    </p>
  );
}

function SpaceLink({ space }: { space: { slug: string; name: string } }) {
  return (
    <a href={spacePath(space)} className="text-muted hover:text-accent">
      <bdi>{space.name}</bdi>
    </a>
  );
}
