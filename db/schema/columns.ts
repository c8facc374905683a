import { bigint, customType, integer, timestamp } from "drizzle-orm/pg-core";

/** Text compared without regard to case; needs the citext extension. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** PostgreSQL's full-text vector; written by SQL only. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** An identity column for rows that people link to: short in a URL, ordered by birth. */
export const id = () => bigint({ mode: "number" }).generatedAlwaysAsIdentity();

export const reference = () => bigint({ mode: "number" });

/** A point in time in whole milliseconds, as JavaScript knows it: a page's cursor then names its row exactly. */
export const moment = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });

/** A number kept in the transaction that changes what it counts. */
export const counter = () => integer().notNull().default(0);
