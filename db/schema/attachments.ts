import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { answers } from "./answers";
import { calls } from "./calls";
import { reference } from "./columns";
import { comments } from "./comments";
import { ideas } from "./ideas";
import { questions } from "./questions";
import { statusUpdates } from "./status-updates";
import { uploads } from "./uploads";

/** The post an image stands in: who may see the post may see the image. */
export const attachments = pgTable(
  "attachments",
  {
    uploadKey: text()
      .notNull()
      .references(() => uploads.key, { onDelete: "cascade" }),
    questionId: reference().references(() => questions.id, { onDelete: "cascade" }),
    answerId: reference().references(() => answers.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    ideaId: reference().references(() => ideas.id, { onDelete: "cascade" }),
    statusUpdateId: reference().references(() => statusUpdates.id, { onDelete: "cascade" }),
    callId: reference().references(() => calls.id, { onDelete: "cascade" }),
  },
  (t) => [
    check(
      "attachments_post",
      sql`num_nonnulls(${t.questionId}, ${t.answerId}, ${t.commentId}, ${t.ideaId}, ${t.statusUpdateId}, ${t.callId}) = 1`,
    ),
    index("attachments_upload").on(t.uploadKey),
    index("attachments_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    index("attachments_answer").on(t.answerId).where(sql`${t.answerId} is not null`),
    index("attachments_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("attachments_idea").on(t.ideaId).where(sql`${t.ideaId} is not null`),
    index("attachments_status_update").on(t.statusUpdateId).where(sql`${t.statusUpdateId} is not null`),
    index("attachments_call").on(t.callId).where(sql`${t.callId} is not null`),
  ],
);
