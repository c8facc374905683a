import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { moment, reference } from "./columns";
import { type CommentId, comments } from "./comments";
import { type IdeaId, ideas } from "./ideas";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";

/** Where an imported row came from: the key that makes an import safe to repeat, and the attribution its licence asks for. */
export const origins = pgTable(
  "origins",
  {
    /** The site it came from, as named when importing. */
    source: text().notNull(),
    kind: text({ enum: ["person", "question", "answer", "comment", "idea"] }).notNull(),
    /** Its id over there. */
    sourceId: text().notNull(),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: "cascade" }),
    commentId: reference()
      .$type<CommentId>()
      .references(() => comments.id, { onDelete: "cascade" }),
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    url: text(),
    authorName: text(),
    licence: text(),
    importedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("origins_source").on(t.source, t.kind, t.sourceId),
    check(
      "origins_one_row",
      sql`num_nonnulls(${t.personId}, ${t.questionId}, ${t.answerId}, ${t.commentId}, ${t.ideaId}) = 1`,
    ),
    index("origins_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    index("origins_answer").on(t.answerId).where(sql`${t.answerId} is not null`),
    index("origins_idea").on(t.ideaId).where(sql`${t.ideaId} is not null`),
    index("origins_person").on(t.personId).where(sql`${t.personId} is not null`),
  ],
);
