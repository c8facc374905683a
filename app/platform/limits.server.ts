import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { TooMany } from "#app/lib/errors";
import { rateLimits } from "#db/schema/index";
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
  const limiters = new Map<string, RateLimiterDrizzle>();
  const limiterOf = (rate: Rate) => {
    const known = limiters.get(rate.name);
    if (known) return known;
    const made = new RateLimiterDrizzle({
      storeClient: db,
      schema: rateLimits,
      keyPrefix: rate.name,
      points: rate.acts,
      duration: rate.seconds,
      clearExpiredByTimeout: false,
    });
    limiters.set(rate.name, made);
    return made;
  };
  return {
    async count(rate, who) {
      try {
        await limiterOf(rate).consume(who);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes)
          throw new TooMany("error.tooMany", Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
    async forget(rate, who) {
      await limiterOf(rate).delete(who);
    },
  };
}
