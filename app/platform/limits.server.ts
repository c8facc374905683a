import { sql } from "drizzle-orm";
import { TooMany } from "#app/lib/errors";
import type { Db } from "./db.server";

/** So many acts in so many seconds, counted in the database for all processes together. */
export type Rate = { name: string; acts: number; seconds: number };

export type Limits = {
  /** Counts one act of `who`. Throws TooMany when it is one more than the rate allows. */
  count(rate: Rate, who: string): Promise<void>;
  /** Forgets what `who` did under this rate. */
  forget(rate: Rate, who: string): Promise<void>;
};

export function createLimits(db: Db): Limits {
  return {
    async count({ name, acts, seconds }, who) {
      // Written out, for every act of anybody passes here: drizzle would take longer than PostgreSQL.
      const [counted] = await db.execute<{ points: number; ms: string }>(sql`
        insert into rate_limits (key, points, expire) values (${keyOf(name, who)}, 1, now() + make_interval(secs => ${seconds}))
        on conflict (key) do update set
          points = case when rate_limits.expire <= now() then 1 else rate_limits.points + 1 end,
          expire = case when rate_limits.expire <= now() then excluded.expire else rate_limits.expire end
        returning points, extract(epoch from expire - now()) * 1000 as ms`);
      if (counted && counted.points > acts) throw new TooMany("error.tooMany", Math.ceil(Number(counted.ms) / 1000));
    },
    async forget({ name }, who) {
      await db.execute(sql`delete from rate_limits where key = ${keyOf(name, who)}`);
    },
  };
}

const keyOf = (rate: string, who: string) => `${rate}:${who}`;
