import { type SQL, sql } from "drizzle-orm";
import { NO_SPACE } from "#db/schema/index";

/** Words, stems or kinds as a PostgreSQL array: letters and digits only, so nothing in them needs quoting. */
export const textArray = (words: readonly string[]): SQL => sql`${sql.param(`{${words.join(",")}}`)}::text[]`;

/** The spaces a scope opens, and what stands in none. */
export const spaceArray = (spaces: readonly number[]): SQL =>
  sql`${sql.param(`{${[...spaces, NO_SPACE].join(",")}}`)}::bigint[]`;
