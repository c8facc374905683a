import { sql } from "drizzle-orm";

/** What stands after the last @ of the address in a row of `people`, in lower case: the whole domain, never the end of one. Null where there is no address. */
export const emailDomain = sql`lower(substring(people.email::text from '@([^@]+)$'))`;
