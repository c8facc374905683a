import { type SQL, sql } from "drizzle-orm";
import {
  COMMENT_WEIGHT,
  EXACT_SHARE,
  HEAT_TIME_MS,
  heatAt,
  PROMOTE_WEIGHT,
  PROPOSAL_WEIGHT,
  type Warming,
} from "./heat";

// The names are spelled out: these stand in an update of `ideas` and in subqueries of it. PostgreSQL refuses to compute what is
// as near to nothing as e^-700.

const exp = (power: SQL): SQL => sql`exp(greatest(${power}, -700))`;

/** What `ideas.heat` becomes in an update when this happens to the idea. */
export function warmedSql(warming: Warming): SQL<number> {
  const added = sql`${heatAt(warming)}::float8`;
  return sql<number>`(greatest(ideas.heat, ${added}) + ln(1 + ${exp(sql`-abs(ideas.heat - ${added})`)}))`;
}

/** What `ideas.heat` becomes in an update when this is taken back; the row that says it is gone already. */
export function cooledSql(warming: Warming): SQL<number> {
  const left = sql`1 - exp(least(${heatAt(warming)}::float8 - ideas.heat, 0))`;
  return sql<number>`(case when ${left} < ${EXACT_SHARE}::float8 then ${countedHeat} else ideas.heat + ln(${left}) end)`;
}

const heatSql = (moment: SQL, weight: number): SQL =>
  sql`${Math.log(weight)}::float8 + extract(epoch from ${moment})::float8 * ${1000 / HEAT_TIME_MS}::float8`;

/** The heat of a row of `ideas`, counted from what made it. */
export const countedHeat: SQL<number> = sql<number>`(
  select counted.most + ln(sum(${exp(sql`counted.heat - counted.most`)}))
  from (
    select each.heat, max(each.heat) over () as most from (
      select ${heatSql(sql`ideas.proposed_at`, PROPOSAL_WEIGHT)} as heat
      union all
      select ${heatSql(sql`v.cast_at`, PROMOTE_WEIGHT)} from idea_votes v
      where v.idea_id = ideas.id and v.value = 1 and not v.by_newcomer
      union all
      select ${heatSql(sql`c.commented_at`, COMMENT_WEIGHT)} from comments c where c.idea_id = ideas.id and c.deleted_at is null
    ) each
  ) counted group by counted.most)`;
