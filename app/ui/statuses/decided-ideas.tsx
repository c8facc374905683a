import type { DecidedIdea } from "#app/domain/statuses/decided.server";
import { ideaPath, spacePath } from "#app/lib/paths";
import { IdeaStatusMark } from "#app/ui/ideas/idea-status";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { PersonName } from "#app/ui/people/person-name";
import { WhyNot } from "./why-not";

/** Ideas that were decided, each with the word that decided it and who signed it; what shipped thanks those who asked for it first. */
export function DecidedIdeas({ rows }: { rows: readonly DecidedIdea[] }) {
  return (
    <ul className="divide-y divide-line [&>li:first-child]:pt-2">
      {rows.map((row) => (
        <li key={row.id} className="py-8">
          <Decided row={row} />
        </li>
      ))}
    </ul>
  );
}

function Decided({ row }: { row: DecidedIdea }) {
  const { t } = useWords();
  return (
    <article>
      <h2 className="text-lg leading-snug">
        <a
          href={ideaPath(row)}
          lang={row.language}
          className="text-ink no-underline wrap-anywhere hover:text-accent hover:underline"
        >
          <bdi>{row.title}</bdi>
        </a>
      </h2>
      <p className="mt-1.5 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        {row.status === "partly-done" && <IdeaStatusMark status={row.status} />}
        <span>{t("statuses.asked", { count: row.promoteCount })}</span>
        <a href={spacePath(row.space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
      </p>
      <Byline person={row.signer}>
        <span>
          {t("statuses.said")} <Time at={row.saidAt} />
        </span>
      </Byline>
      <PlainProse html={row.html} lang={row.wordLanguage} className="mt-3" />
      {row.reason && <WhyNot reason={row.reason} wouldChange={row.wouldChange} />}
      {row.status !== "declined" && <Thanks row={row} />}
    </article>
  );
}

function Thanks({ row: { author, promoters } }: { row: DecidedIdea }) {
  const { t } = useWords();
  return (
    <div className="mt-4 space-y-2 text-sm">
      {author && (
        <p>
          {t("statuses.thanksTo")} <PersonName person={author} face />
        </p>
      )}
      {promoters.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t("statuses.andTo")}
          {promoters.map((person) => (
            <PersonName key={person.handle} person={person} face />
          ))}
        </p>
      )}
    </div>
  );
}
