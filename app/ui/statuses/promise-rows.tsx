import type { PromiseRow } from "#app/domain/statuses/promises.server";
import { ideaPath, questionPath, spacePath } from "#app/lib/paths";
import { DAY_MS } from "#app/lib/time";
import { useDay } from "#app/ui/kit/day";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { useStatusName } from "./status-name";

/** Whole days by which something came, or is, after the day it was due; 0 when it is in time. */
export const daysLate = (dueAt: Date, at: Date): number =>
  Math.max(0, Math.ceil((at.getTime() - dueAt.getTime()) / DAY_MS));

/** What the company owes its word on, or gave it: on what, to how many, by when. */
export function PromiseRows({ rows, now }: { rows: readonly PromiseRow[]; now: Date }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-4 first:pt-1">
          <PromiseEntry row={row} now={now} />
        </li>
      ))}
    </ul>
  );
}

function PromiseEntry({ row, now }: { row: PromiseRow; now: Date }) {
  const { t } = useWords();
  const nameOf = useStatusName();
  const { word } = row;
  return (
    <article className="grid gap-1">
      <OnWhat on={row.on} Heading="h2" />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Waiters on={row.on} count={row.count} />
        <DueDay dueAt={row.dueAt} at={row.keptAt ?? now} kept={row.keptAt !== null} />
        <a href={spacePath(row.space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          <bdi>{row.space.name}</bdi>
        </a>
      </p>
      {word && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-semibold text-official">{nameOf(word.to)}</span>
          {word.signer && (
            <>
              <span className="text-muted">{t("statuses.signedBy")}</span> <PersonName person={word.signer} face />
            </>
          )}
        </p>
      )}
    </article>
  );
}

/** What is waited for, by its kind and its name, as a heading of this level. */
export function OnWhat({ on, Heading }: { on: PromiseRow["on"]; Heading: "h2" | "h3" }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <Heading className="font-semibold font-serif text-base leading-snug">
      <span className="font-normal font-sans text-muted text-sm">{t(`statuses.kind.${on.kind}`)} · </span>
      <a
        href={on.kind === "idea" ? ideaPath(on) : questionPath(on)}
        className="text-ink no-underline wrap-anywhere hover:text-accent hover:underline"
      >
        <bdi lang={langOf(on.title)}>{on.title}</bdi>
      </a>
    </Heading>
  );
}

/** How many wait. */
export function Waiters({ on, count }: Pick<PromiseRow, "on" | "count">) {
  const { t } = useWords();
  return <span>{t(on.kind === "idea" ? "statuses.promoted" : "statuses.affectedToo", { count })}</span>;
}

/** By when it is or was due, and how late it is or came. */
export function DueDay({ dueAt, at, kept = false }: { dueAt: Date; at: Date; kept?: boolean }) {
  const { t } = useWords();
  const day = useDay();
  const late = daysLate(dueAt, at);
  return (
    <>
      <span>{t(late > 0 || kept ? "statuses.wasDueBy" : "statuses.dueBy", { day: day(dueAt) })}</span>
      {late > 0 && <strong className="text-danger">{t("statuses.daysLate", { count: late })}</strong>}
      {late === 0 && kept && <strong className="text-accent-strong">{t("statuses.inTime")}</strong>}
    </>
  );
}
