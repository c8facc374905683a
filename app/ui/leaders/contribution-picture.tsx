import type { ContributionDays } from "#app/domain/leaders/contribution.server";
import type { SpaceContribution } from "#app/domain/questions/contribution.server";
import { spacePath } from "#app/lib/paths";
import { dayIn, isoDay } from "#app/lib/time";
import { useNumber } from "#app/ui/kit/number";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useWords } from "#app/ui/kit/words";
import { PrivateMark } from "#app/ui/spaces/private-mark";

/** Units of the drawing for a day, and for a day with the air beside it. */
const SIDE = 10;
const STEP = 12;
/** How strongly a day is filled, by the share of the most that anybody of a year's days has. */
const FILLS = [
  "fill-sunken",
  "fill-accent opacity-35",
  "fill-accent opacity-60",
  "fill-accent opacity-80",
  "fill-accent",
];

/** What somebody contributed, as pictures: a year of days, and the spaces they do it in. Each is there in words as well. */
export function ContributionPicture({
  calendar,
  spaces,
}: {
  calendar: ContributionDays;
  spaces: readonly SpaceContribution[];
}) {
  const { t } = useWords();
  if (calendar.days.length === 0 && spaces.length === 0) return null;
  return (
    <section aria-labelledby="contribution" className="mb-8">
      <SectionHeading>
        <span id="contribution">{t("contribution.title")}</span>
      </SectionHeading>
      {calendar.days.length > 0 && <Calendar calendar={calendar} />}
      {spaces.length > 1 && <BySpace spaces={spaces} />}
    </section>
  );
}

function Calendar({ calendar: { from, to, days } }: { calendar: ContributionDays }) {
  const { t, language } = useWords();
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const most = days.reduce((one, other) => (other.count > one.count ? other : one), { day: to, count: 0 });
  const all = daysBetween(from, to);
  const inYear = t("contribution.year", { count: total });
  const atMost = t("contribution.most", { count: most.count, day: dayIn(most.day, language) });
  return (
    <figure>
      <figcaption className="text-sm">
        {inYear}. <span className="text-muted">{atMost}</span>
      </figcaption>
      <div className="mt-2 flex justify-end overflow-hidden">
        <svg
          role="img"
          aria-label={`${inYear}. ${atMost}`}
          viewBox={`0 0 ${Math.ceil(all.length / 7) * STEP - 2} ${7 * STEP - 2}`}
          className="block h-auto w-full min-w-[40rem] max-w-[52rem] shrink-0 sm:mr-auto"
        >
          {all.map((day, place) => (
            <rect
              key={day}
              x={Math.floor(place / 7) * STEP}
              y={(place % 7) * STEP}
              width={SIDE}
              height={SIDE}
              rx={2}
              className={fillOf(counts.get(day) ?? 0, most.count)}
            />
          ))}
        </svg>
      </div>
      <MonthsTable days={days} />
    </figure>
  );
}

const fillOf = (count: number, most: number) => FILLS[count === 0 ? 0 : Math.ceil((count / most) * 4)];

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (const at = new Date(from); at <= new Date(to); at.setUTCDate(at.getUTCDate() + 1)) days.push(isoDay(at));
  return days;
}

/** The same by month, in words. */
function MonthsTable({ days }: { days: ContributionDays["days"] }) {
  const { t, language } = useWords();
  const number = useNumber();
  const months = new Map<string, number>();
  for (const { day, count } of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + count);
  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-flex min-h-6 items-center text-muted hover:text-accent">
        {t("contribution.asTable")}
      </summary>
      <table className="mt-1">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="pr-6 text-left font-normal">
              {t("contribution.month")}
            </th>
            <th scope="col" className="text-right font-normal">
              {t("contribution.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...months].map(([key, count]) => (
            <tr key={key}>
              <th scope="row" className="pr-6 text-left font-normal">
                {month.format(new Date(`${key}-01T00:00:00Z`))}
              </th>
              <td className="text-right tabular-nums">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function BySpace({ spaces }: { spaces: readonly SpaceContribution[] }) {
  const { t } = useWords();
  const most = Math.max(1, ...spaces.map(({ count }) => count));
  return (
    <>
      <h3 className="mt-5 mb-2 font-semibold">{t("contribution.bySpace")}</h3>
      <ul className="max-w-text space-y-2">
        {spaces.map((space) => (
          <li key={space.slug}>
            <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
              <span className="inline-flex items-center gap-1">
                <a href={spacePath(space)} className="text-ink hover:text-accent hover:underline">
                  <bdi>{space.name}</bdi>
                </a>
                {space.private && <PrivateMark />}
              </span>
              <span className="text-muted">{t("contribution.inSpace", { count: space.count })}</span>
            </p>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 2"
              preserveAspectRatio="none"
              className="mt-1 block h-1.5 w-full rounded-full bg-sunken"
            >
              <rect width={(space.count / most) * 100} height="2" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}
