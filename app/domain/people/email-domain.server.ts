import { type SQL, sql } from "drizzle-orm";

/** What stands after the last @ of the address in a row of `people`, in lower case: the whole domain, never the end of one. Null where there is no address. */
export const emailDomain = sql`lower(substring(people.email::text from '@([^@]+)$'))`;

/** The ids of those whose address is in a domain of this group. */
export const idsByDomain = (groupId: SQL): SQL => sql`
  select people.id from people where people.email is not null
    and ${emailDomain} in (select unnest(g.email_domains) from groups g where g.id = ${groupId})`;
