import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { author, deletion, formKey, lastEdit, writtenText } from "./post";
import { type SpaceId, spaces } from "./spaces";

export type CallId = number & { readonly __id: "call" };

/** A call for ideas: staff ask for them on one subject, for a time, and say at its end what came of it. */
export const calls = pgTable(
  "calls",
  {
    id: id().primaryKey().$type<CallId>(),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id),
    ...author(),
    title: text().notNull(),
    slug: text().notNull(),
    ...writtenText(),
    /** What it asks, a line each. */
    prompts: text().array().notNull().default([]),
    opensAt: moment().notNull(),
    closesAt: moment().notNull(),
    /** What came of it. */
    report: text(),
    reportHtml: text(),
    reportedAt: moment(),
    ...lastEdit(),
    ...deletion(),
    ...formKey(),
  },
  (t) => [
    check("calls_title", sql`char_length(${t.title}) between 1 and 200`),
    check("calls_body", sql`char_length(${t.body}) between 1 and 60000`),
    check("calls_time", sql`${t.closesAt} > ${t.opensAt}`),
    check("calls_prompts", sql`cardinality(${t.prompts}) <= 10`),
    check("calls_report", sql`num_nonnulls(${t.report}, ${t.reportHtml}, ${t.reportedAt}) in (0, 3)`),
    uniqueIndex("calls_form_key").on(t.authorId, t.formKey),
    index("calls_closing")
      .on(t.closesAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
  ],
);
