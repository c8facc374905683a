import { sql } from "drizzle-orm";
import { isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";

export type AnsweredSearches = {
  /** One more search was answered. */
  count(now: Date): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
};

/** Searches that were answered, by days (UTC): gathered here and written together, so that a search costs no write. */
export function createAnsweredSearches(db: Db): AnsweredSearches {
  let gathered = new Map<string, number>();
  return {
    count(now) {
      const day = isoDay(now);
      gathered.set(day, (gathered.get(day) ?? 0) + 1);
    },
    async flush() {
      if (gathered.size === 0) return;
      const counted = gathered;
      gathered = new Map();
      const rows = JSON.stringify([...counted].map(([day, answered]) => ({ day, answered })));
      await db.execute(sql`
        insert into search_days (day, answered)
        select c.day, c.answered from jsonb_to_recordset(${rows}::jsonb) as c(day date, answered int) order by c.day
        on conflict (day) do update set answered = search_days.answered + excluded.answered`);
    },
  };
}
