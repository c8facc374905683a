import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { QuestionId } from "#db/schema/index";
import { VIEW_WINDOW_MINUTES } from "./limits";

/** Readings remembered at most; past that the oldest are forgotten, and may count once more. */
const MOST_REMEMBERED = 20_000;

export type Views = {
  /** Counts a reading of the question, once per reader within VIEW_WINDOW_MINUTES. */
  count(id: QuestionId, reader: string, now: Date): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
};

/** Readings are gathered here and written together: a page then costs no write. What a killed process had gathered is lost. */
export function createViews(db: Db): Views {
  const seen = new Map<string, number>();
  let gathered = new Map<QuestionId, number>();
  return {
    count(id, reader, now) {
      const key = `${id} ${reader}`;
      const last = seen.get(key);
      if (last !== undefined && now.getTime() - last < VIEW_WINDOW_MINUTES * 60_000) return;
      seen.delete(key);
      seen.set(key, now.getTime());
      const [oldest] = seen.keys();
      if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
      gathered.set(id, (gathered.get(id) ?? 0) + 1);
    },
    async flush() {
      if (gathered.size === 0) return;
      const counted = gathered;
      gathered = new Map();
      const rows = JSON.stringify([...counted].map(([id, views]) => ({ id, views })));
      // In id order: two processes that flush at once would otherwise wait for each other.
      await db.execute(sql`
        with counted as (select * from jsonb_to_recordset(${rows}::jsonb) as c(id bigint, views int)),
          held as (select q.id, c.views from questions q join counted c using (id) order by q.id for no key update of q)
        update questions set view_count = view_count + held.views from held where questions.id = held.id`);
    },
  };
}
