import { useTranslation } from "react-i18next";
import type { GivenBetween, ShownSignal } from "#app/domain/fair-play/show.server";
import { answerLinkPath } from "#app/lib/paths";
import { useNumber } from "#app/ui/kit/number";
import { PersonName } from "#app/ui/people/person-name";
import { signalKey } from "./states";

/** In the order in which they explain each other. */
const FACTS = [
  "members",
  "inside",
  "given",
  "got",
  "times",
  "expected",
  "young",
  "everybody",
  "minutes",
  "youngDays",
  "fastest",
  "within",
  "copies",
  "days",
] as const;

type Seen = Pick<ShownSignal, "kind" | "facts" | "given" | "copies">;

/** Why it looks unfair: in words, in numbers, and who gave what to whom. */
export function Evidence({ signal: { kind, facts, given, copies } }: { signal: Seen }) {
  const { t } = useTranslation();
  const shown = useRounded();
  return (
    <>
      <p>{t(`fairPlay.why.${signalKey(kind)}`)}</p>
      <h2 className="mt-8 mb-2 text-lg">{t("fairPlay.numbers")}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {FACTS.filter((name) => name in facts).map((name) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`fairPlay.facts.${name}`)}</dt>
            <dd className="tabular-nums">{shown(facts[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {given.length > 0 && <GivenTable given={given} />}
      {copies.length > 0 && <Copies copies={copies} />}
    </>
  );
}

/** What was to be expected is seldom a whole number; one digit of it says enough. */
function useRounded() {
  const number = useNumber();
  return (value: number) => number(Math.round(value * 10) / 10);
}

const CELL = "px-2 py-1.5 align-baseline first:pl-0 last:pr-0";
/** What scrolls sideways must scroll by the arrow keys, too. */
const REACHED_BY_KEYBOARD = { tabIndex: 0 };

function GivenTable({ given }: { given: readonly GivenBetween[] }) {
  const { t } = useTranslation();
  const shown = useRounded();
  const withExpected = given.some(({ expected }) => expected !== null);
  const most = Math.max(...given.map(({ times }) => times));
  return (
    <section aria-labelledby="given" {...REACHED_BY_KEYBOARD} className="mt-8 overflow-x-auto">
      <table className="w-full">
        <caption id="given" className="mb-2 text-left font-semibold font-serif text-lg">
          {t("fairPlay.given")}
        </caption>
        <thead>
          <tr className="border-line border-b text-left text-muted text-sm">
            <th scope="col" className={`${CELL} font-normal`}>
              {t("fairPlay.giver")}
            </th>
            <th scope="col" className={`${CELL} font-normal`}>
              {t("fairPlay.taker")}
            </th>
            <th scope="col" className={`${CELL} text-right font-normal`}>
              {t("fairPlay.times")}
            </th>
            {withExpected && (
              <th scope="col" className={`${CELL} text-right font-normal`}>
                {t("fairPlay.expected")}
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {given.map(({ giver, taker, times, expected }) => (
            <tr key={`${giver.handle} ${taker.handle}`}>
              <td className={CELL}>
                <PersonName person={giver} />
              </td>
              <td className={CELL}>
                <PersonName person={taker} />
              </td>
              <td className={`${CELL} text-right tabular-nums`}>
                <span className="inline-flex items-center gap-2">
                  <Bar share={times / most} />
                  {shown(times)}
                </span>
              </td>
              {withExpected && (
                <td className={`${CELL} text-right tabular-nums`}>{expected === null ? "" : shown(expected)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const BAR_UNITS = 48;

/** As long as the number beside it is large. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${BAR_UNITS} 8`} className="hidden h-2 w-12 sm:block">
      <rect x={BAR_UNITS * (1 - share)} width={BAR_UNITS * share} height={8} className="fill-accent" />
    </svg>
  );
}

function Copies({ copies }: Pick<ShownSignal, "copies">) {
  const { t } = useTranslation();
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lg">{t("fairPlay.copies")}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {copies.map(({ answerId, originalId }) => (
          <li key={answerId} className="flex flex-wrap gap-x-2 py-2">
            <a href={answerLinkPath(answerId)} className="text-accent underline">
              {t("fairPlay.copy", { id: answerId })}
            </a>
            <a href={answerLinkPath(originalId)} className="text-accent underline">
              {t("fairPlay.original", { id: originalId })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
