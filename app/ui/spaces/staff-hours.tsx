import { useContext, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { closingClock, openingAt, openingClock, showSameTime, weekInShort, zoneName } from "#app/lib/hours";
import { NowContext } from "#app/ui/kit/time";
import type { StaffHours as Hours } from "#db/schema/index";

/** Whether staff are there now and until when; else when they are. `whole` says the week in any case, and when they are back. */
export function StaffHours({ hours, whole = false }: { hours: Hours; whole?: boolean }) {
  const { t, i18n } = useTranslation();
  const now = useContext(NowContext);
  const opening = openingAt(hours, now);
  const { timeZone } = hours;
  const week = weekInShort(hours, i18n.language);
  if (week === "") return null;
  const always = opening.open && opening.until === null;
  return (
    <>
      {opening.open && (
        <p className="flex items-baseline gap-2 text-ink">
          <span aria-hidden="true" className="size-2 shrink-0 self-center rounded-full bg-accent" />
          <span>
            {opening.until === null
              ? t("directory.nowAlways")
              : t("directory.nowUntil", { time: closingClock(opening.until, timeZone) })}{" "}
            {!always && !whole && <Zone timeZone={timeZone} />}
          </span>
        </p>
      )}
      {!opening.open && whole && opening.next && (
        <p>{t("directory.next", { time: openingClock(opening.next, now, timeZone, i18n.language) })}</p>
      )}
      {!always && (whole || !opening.open) && (
        <p>
          {t("directory.hours", { week })} <Zone timeZone={timeZone} />
        </p>
      )}
    </>
  );
}

/** Names the zone that the hours are in, unless the reader's own clock is known to show the same. */
function Zone({ timeZone }: { timeZone: string }) {
  const { t, i18n } = useTranslation();
  const now = useContext(NowContext);
  const [same, setSame] = useState(false);
  useEffect(() => {
    setSame(showSameTime(timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, now));
  }, [timeZone, now]);
  if (same) return null;
  // Browsers and servers do not all call a zone by the same name.
  return <span suppressHydrationWarning>{t("directory.zone", { zone: zoneName(timeZone, now, i18n.language) })}</span>;
}
