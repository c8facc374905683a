import { type SQL, sql } from "drizzle-orm";
import { NO_SPACE } from "#db/schema/index";

/** Words or stems as a PostgreSQL array: letters and digits only. In quotes, because the word null would be no word. */
export const textArray = (words: readonly string[]): SQL =>
  sql`${sql.param(`{${words.map((word) => `"${word}"`).join(",")}}`)}::text[]`;

/** The spaces a scope opens, and what stands in none. */
export const spaceArray = (spaces: readonly number[]): SQL =>
  sql`${sql.param(`{${[...spaces, NO_SPACE].join(",")}}`)}::bigint[]`;
