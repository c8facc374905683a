import type { CallRow } from "#app/domain/calls/list.server";
import { callPath, spacePath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { CallTime } from "./call-time";

type Props = { state: "open" | "coming" | "past"; rows: readonly CallRow[]; now: Date };

/** Calls that are open, to come or over, under a heading that says which; nothing where there are none. */
export function CallRows({ state, rows, now }: Props) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`calls-${state}`} className="mb-10">
      <h2 id={`calls-${state}`} className="border-line border-b pb-2 text-lg">
        {t(`calls.state.${state}`)}
      </h2>
      <ul className="divide-y divide-line">
        {rows.map((call) => (
          <li key={call.id} className="grid gap-1 py-4">
            <h3 className="font-semibold font-serif text-base leading-snug">
              <a
                href={callPath(call)}
                lang={call.language}
                className="text-ink no-underline wrap-anywhere hover:text-accent hover:underline"
              >
                <bdi>{call.title}</bdi>
              </a>
            </h3>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <CallTime call={call} now={now} />
              <span>{t("calls.ideas", { count: call.ideaCount })}</span>
              {call.reportedAt && <span>{t("calls.reported")}</span>}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <span className="inline-flex flex-wrap items-center gap-x-1.5">
                {t("calls.by")} <PersonName person={call.author} face />
              </span>
              <a href={spacePath(call.space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
                <bdi>{call.space.name}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
