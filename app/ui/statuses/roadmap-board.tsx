import type { Roadmap, RoadmapCard } from "#app/domain/statuses/roadmap.server";
import { ideaPath, ideasPath, spacePath } from "#app/lib/paths";
import { IdeaStatusMark } from "#app/ui/ideas/idea-status";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";

const COLUMNS = [
  ["planned", "planned"],
  ["inProgress", "in-progress"],
  ["done", "done"],
] as const;

/** What is planned, being worked on and lately done: beside each other where there is room, else one list after the other. */
export function RoadmapBoard({ roadmap }: { roadmap: Roadmap }) {
  const { t } = useWords();
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-10 lg:grid-cols-3">
      {COLUMNS.map(([name, status]) => (
        <section key={name} aria-labelledby={`column-${name}`} className="min-w-0">
          <h2 id={`column-${name}`} className="border-line border-b pb-2 text-lg">
            {t(`statuses.column.${name}`)}
          </h2>
          {roadmap[name].cards.length === 0 && <p className="py-4 text-muted">{t(`statuses.columnEmpty.${name}`)}</p>}
          <ul className="divide-y divide-line">
            {roadmap[name].cards.map((card) => (
              <li key={card.id} className="py-4">
                <Card card={card} />
              </li>
            ))}
          </ul>
          {roadmap[name].more && (
            <p>
              <a
                href={ideasPath({ status })}
                className="inline-flex min-h-10 items-center font-semibold text-accent text-sm"
              >
                {t("statuses.columnMore")}
              </a>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Card({ card }: { card: RoadmapCard }) {
  const { t } = useWords();
  return (
    <article className="grid gap-1.5">
      <h3 className="font-semibold font-serif text-base leading-snug">
        <a
          href={ideaPath(card)}
          lang={card.language}
          className="text-ink no-underline wrap-anywhere hover:text-accent hover:underline"
        >
          <bdi>{card.title}</bdi>
        </a>
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        {card.status === "partly-done" && <IdeaStatusMark status={card.status} />}
        <span>{t("statuses.asked", { count: card.promoteCount })}</span>
        <Time at={card.since} />
        <a href={spacePath(card.space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          <bdi>{card.space.name}</bdi>
        </a>
      </p>
      {card.owner && card.owner.role !== "member" && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          {t("statuses.caretaker")} <PersonName person={card.owner} face />
        </p>
      )}
    </article>
  );
}
