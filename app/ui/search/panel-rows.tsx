import { History, PenLine, Search } from "lucide";
import { type ReactNode, useId } from "react";
import type { Suggestions } from "#app/domain/search/suggest.server";
import { askPath, ideaPath, personPath, questionPath, searchPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "#app/ui/people/avatar";
import { RoleBadge } from "#app/ui/people/person-name";
import { choose } from "#app/ui/visits/visit";

/** The button of a mouse that opens a link in a tab of its own. */
const MIDDLE = 1;

/** A row of the list: a link that is reached by the arrow keys, and not by Tab. */
function Row({ to, lang, onOpen, children }: { to: string; lang?: string; onOpen?(): void; children: ReactNode }) {
  return (
    <a
      role="option"
      id={useId()}
      aria-selected={false}
      tabIndex={-1}
      href={to}
      lang={lang}
      onClick={onOpen}
      onAuxClick={({ button }) => button === MIDDLE && onOpen?.()}
      className="flex min-h-10 items-center gap-3 rounded-sm px-3 py-1.5 text-ink no-underline -outline-offset-2 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-strong aria-selected:outline-2 aria-selected:outline-accent"
    >
      {children}
    </a>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <p id={id} role="presentation" className="px-3 pt-2 pb-1 font-semibold text-muted text-sm">
        {title}
      </p>
      {children}
    </fieldset>
  );
}

/** The searches last made here. */
export function RecentRows({ searches }: { searches: readonly string[] }) {
  return searches.map((search) => (
    <Row key={search} to={searchPath({ q: search })}>
      <Icon of={History} className="size-4 shrink-0 text-muted" />
      <bdi className="truncate">{search}</bdi>
    </Row>
  ));
}

/** What was found for the words being typed, kind by kind. */
export function FoundRows({ found: { question, idea, person } }: { found: Suggestions }) {
  const { t } = useWords();
  return (
    <>
      {question.length > 0 && (
        <Group title={t("search.kind.question")}>
          {question.map((one) => (
            <QuestionOffered key={one.id} question={one} />
          ))}
        </Group>
      )}
      {idea.length > 0 && (
        <Group title={t("search.kind.idea")}>
          {idea.map((one) => (
            <IdeaOffered key={one.id} idea={one} />
          ))}
        </Group>
      )}
      {person.length > 0 && (
        <Group title={t("search.kind.person")}>
          {person.map((one) => (
            <PersonOffered key={one.handle} person={one} />
          ))}
        </Group>
      )}
    </>
  );
}

function QuestionOffered({ question }: { question: Suggestions["question"][number] }) {
  const { t, language } = useWords();
  return (
    <Row to={questionPath(question)} onOpen={() => choose(question.id)}>
      <bdi lang={question.language === language ? undefined : question.language} className="line-clamp-2 min-w-0 grow">
        {question.title}
      </bdi>{" "}
      <span className="shrink-0 text-muted text-sm">
        {question.solved ? t("questions.solved") : t("questions.answers", { count: question.answerCount })}
      </span>
    </Row>
  );
}

function IdeaOffered({ idea }: { idea: Suggestions["idea"][number] }) {
  const { t, language } = useWords();
  return (
    <Row to={ideaPath(idea)}>
      <bdi lang={idea.language === language ? undefined : idea.language} className="line-clamp-2 min-w-0 grow">
        {idea.title}
      </bdi>{" "}
      <span className="shrink-0 text-muted text-sm">
        {idea.status === "new" ? t("ideas.promotes", { count: idea.promoteCount }) : t(`ideas.status.${idea.status}`)}
      </span>
    </Row>
  );
}

function PersonOffered({ person }: { person: Suggestions["person"][number] }) {
  return (
    <Row to={personPath(person)}>
      <Avatar person={person} />
      <bdi className="truncate">{person.name}</bdi>{" "}
      <span className="shrink-0 text-muted text-sm">@{person.handle}</span>{" "}
      <RoleBadge person={{ role: person.role, title: null }} />
    </Row>
  );
}

/** All that is found for the words, on a page of its own; and where `nothing` fits them, the way to ask. */
export function LastRows({ words, results, nothing }: { words: string; results: string; nothing: boolean }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <div role="presentation" className="mt-1 border-line border-t pt-1 first:mt-0 first:border-0 first:pt-0">
      {nothing && (
        <Row to={askPath({ title: words })}>
          <Icon of={PenLine} className="size-4 shrink-0 text-accent" />
          {t("search.ask")}
        </Row>
      )}
      <Row to={results}>
        <Icon of={Search} className="size-4 shrink-0 text-muted" />
        <span className="truncate" lang={langOf(words)}>
          {t("search.panel.searchFor", { words })}
        </span>
      </Row>
    </div>
  );
}
