import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

export type SignalId = number & { readonly __id: "signal" };

export const SIGNAL_KINDS = [
  "vote-ring",
  "acceptance-ring",
  "vote-feeding",
  "acceptance-feeding",
  "instant-acceptance",
  "burst",
  "copied-answers",
  "shared-device",
  "shared-address",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export const SIGNAL_STATES = ["open", "upheld", "dismissed"] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Something that looks like foul play, with what it was seen by, and what a moderator made of it. */
export const signals = pgTable(
  "signals",
  {
    id: id().primaryKey().$type<SignalId>(),
    kind: text({ enum: SIGNAL_KINDS }).notNull(),
    /** What it is about, in words of the house, such as "vote-ring 3 7 9". */
    subject: text().notNull(),
    /** The how manieth time this subject is told. */
    nth: smallint().notNull().default(1),
    state: text({ enum: SIGNAL_STATES }).notNull().default("open"),
    /** How much of it was seen: favours, or copies. */
    acts: integer().notNull(),
    /** The numbers that its explanation names. */
    facts: jsonb().$type<Record<string, number>>().notNull(),
    foundAt: moment().notNull(),
    decidedAt: moment(),
    deciderId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** What the moderator says to those whom it is about. */
    words: text(),
  },
  (t) => [
    check("signals_state", sql`${t.state} in ('open', 'upheld', 'dismissed')`),
    check("signals_acts", sql`${t.acts} > 0`),
    check(
      "signals_decision",
      sql`num_nonnulls(${t.decidedAt}, ${t.deciderId}, ${t.words}) = case ${t.state} when 'open' then 0 else 3 end`,
    ),
    unique("signals_once").on(t.subject, t.nth),
    index("signals_list").on(t.state, t.foundAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** Whom a signal is about: they are told of it, and may appeal. */
export const signalPeople = pgTable(
  "signal_people",
  {
    signalId: reference()
      .notNull()
      .$type<SignalId>()
      .references(() => signals.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.signalId, t.personId] }), index("signal_people_person").on(t.personId)],
);

export const FAVOUR_STATES = ["held", "barred", "free"] as const;
export type FavourState = (typeof FAVOUR_STATES)[number];

/**
 * What becomes of reputation and points for what one member gives another, or for an answer, whoever favours it: held while a
 * signal is looked at, barred where it was upheld, free where it was dismissed. What several signals say, the strictest rules.
 */
export const favourVerdicts = pgTable(
  "favour_verdicts",
  {
    id: id().primaryKey(),
    signalId: reference()
      .notNull()
      .$type<SignalId>()
      .references(() => signals.id, { onDelete: "cascade" }),
    giverId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
    takerId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    state: text({ enum: FAVOUR_STATES }).notNull().default("held"),
    /** So often one gave the other; what was to be expected, where that is known. */
    times: integer().notNull(),
    expected: doublePrecision(),
    /** The answer that has the same words, and was there before. */
    originalId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
  },
  (t) => [
    check("favour_verdicts_what", sql`num_nonnulls(${t.giverId}, ${t.answerId}) = 1`),
    check("favour_verdicts_original", sql`(${t.answerId} is null) = (${t.originalId} is null)`),
    check("favour_verdicts_state", sql`${t.state} in ('held', 'barred', 'free')`),
    uniqueIndex("favour_verdicts_pair").on(t.signalId, t.giverId, t.takerId).where(sql`${t.giverId} is not null`),
    uniqueIndex("favour_verdicts_answer").on(t.signalId, t.answerId).where(sql`${t.answerId} is not null`),
    index("favour_verdicts_giver")
      .on(t.giverId, t.takerId)
      .where(sql`${t.state} <> 'free' and ${t.giverId} is not null`),
    index("favour_verdicts_of_answer").on(t.answerId).where(sql`${t.state} <> 'free' and ${t.answerId} is not null`),
    index("favour_verdicts_taker").on(t.takerId).where(sql`${t.state} <> 'free'`),
  ],
);

/** What somebody says to a signal about them, once, and what they were answered. */
export const appeals = pgTable(
  "appeals",
  {
    id: id().primaryKey(),
    signalId: reference()
      .notNull()
      .$type<SignalId>()
      .references(() => signals.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    words: text().notNull(),
    appealedAt: moment().notNull(),
    answer: text(),
    /** Whether the signal was dismissed for it. */
    granted: boolean(),
    answererId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    answeredAt: moment(),
  },
  (t) => [
    unique("appeals_once").on(t.signalId, t.personId),
    check("appeals_answer", sql`num_nonnulls(${t.answer}, ${t.granted}, ${t.answererId}, ${t.answeredAt}) in (0, 4)`),
    check("appeals_words", sql`char_length(${t.words}) between 1 and 4000`),
    index("appeals_person").on(t.personId),
    index("appeals_waiting").on(t.appealedAt).where(sql`${t.answeredAt} is null`),
  ],
);

/**
 * From where a member signed in of late: a mark that the same address, or the same browser there, leaves again, and that nobody
 * can turn back into it. Thrown away after a while.
 */
export const signInMarks = pgTable(
  "sign_in_marks",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    mark: text().notNull(),
    of: text({ enum: ["address", "device"] }).notNull(),
    seenOn: date({ mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.mark] }),
    check("sign_in_marks_of", sql`${t.of} in ('address', 'device')`),
    index("sign_in_marks_mark").on(t.mark, t.personId),
    index("sign_in_marks_seen").on(t.seenOn),
  ],
);

/** A mark that the same words of an answer leave again, however they are written; only of answers long enough to be somebody's own. */
export const answerWords = pgTable(
  "answer_words",
  {
    answerId: reference()
      .primaryKey()
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: "cascade" }),
    /** Null for an answer with too few words. */
    wordsMark: text(),
    /** When the words were written that it marks. */
    writtenAt: moment().notNull(),
  },
  (t) => [index("answer_words_mark").on(t.wordsMark, t.answerId).where(sql`${t.wordsMark} is not null`)],
);
