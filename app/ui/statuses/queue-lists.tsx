import type { ReactNode } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { LookAgain, Queue, Waiting } from "#app/domain/statuses/queue.server";
import { ideaActPath, questionActPath } from "#app/lib/paths";
import { dayIn } from "#app/lib/time";
import { ButtonLink } from "#app/ui/kit/button";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { DueDay, OnWhat, Waiters } from "./promise-rows";

/** What waits for the company's word, and what was put off until a day that has come; each with the way to answer it. */
export function QueueLists({ queue, now }: { queue: Queue; now: Date }) {
  const { t } = useWords();
  return (
    <div className="grid max-w-text gap-10">
      <Section
        id="waiting"
        title={t("statuses.queueWaiting")}
        empty={t("statuses.queueEmpty")}
        all={queue.waitingCount}
      >
        {queue.waiting.map((row) => (
          <li key={`${row.on.kind} ${row.on.id}`} className="py-4">
            <WaitingRow row={row} now={now} />
          </li>
        ))}
      </Section>
      <Section
        id="look-again"
        title={t("statuses.queueAgain")}
        empty={t("statuses.queueAgainEmpty")}
        all={queue.lookAgainCount}
      >
        {queue.lookAgain.map((row) => (
          <li key={row.id} className="py-4">
            <LookAgainRow row={row} />
          </li>
        ))}
      </Section>
    </div>
  );
}

type SectionProps = { id: string; title: string; empty: string; all: number; children: readonly ReactNode[] };

function Section({ id, title, empty, all, children }: SectionProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-line border-b pb-2 text-lg">
        {title} {all > 0 && <span className="font-normal font-sans text-base text-muted">({all})</span>}
      </h2>
      {children.length > 0 ? (
        <ul className="divide-y divide-line">{children}</ul>
      ) : (
        <p className="py-4 text-muted">{empty}</p>
      )}
      {all > children.length && (
        <p className="text-muted text-sm">{t("statuses.queueMore", { shown: children.length, all })}</p>
      )}
    </section>
  );
}

function WaitingRow({ row, now }: { row: Waiting; now: Date }) {
  const { t } = useWords();
  const act = row.on.kind === "idea" ? ideaActPath(row.on, "status") : questionActPath(row.on, "status");
  return (
    <article className="grid gap-2">
      <OnWhat on={row.on} Heading="h3" />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Waiters on={row.on} count={row.count} />
        <DueDay dueAt={row.dueAt} at={now} />
        <bdi>{row.space.name}</bdi>
      </p>
      <Caretaker owner={row.owner} />
      <p>
        <ButtonLink to={act}>{t("statuses.answer")}</ButtonLink>
      </p>
    </article>
  );
}

function LookAgainRow({ row }: { row: LookAgain }) {
  const { t, language } = useWords();
  return (
    <article className="grid gap-2">
      <OnWhat on={{ kind: "idea", ...row }} Heading="h3" />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>{t("statuses.promoted", { count: row.promoteCount })}</span>
        <span>{t("statuses.putOffUntil", { day: dayIn(row.lookAgainOn, language) })}</span>
        <bdi>{row.space.name}</bdi>
      </p>
      <Caretaker owner={row.owner} />
      <p>
        <ButtonLink to={ideaActPath(row, "status")}>{t("statuses.answer")}</ButtonLink>
      </p>
    </article>
  );
}

function Caretaker({ owner }: { owner: PersonRef | null }) {
  const { t } = useWords();
  if (!owner || owner.role === "member") return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      <span className="text-muted">{t("statuses.caretaker")}</span> <PersonName person={owner} face />
    </p>
  );
}
