import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { answers } from "./answers";
import { reference } from "./columns";
import { comments } from "./comments";
import { questions } from "./questions";
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
  },
  (t) => [
    check("attachments_post", sql`num_nonnulls(${t.questionId}, ${t.answerId}, ${t.commentId}) = 1`),
    index("attachments_upload").on(t.uploadKey),
    index("attachments_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    index("attachments_answer").on(t.answerId).where(sql`${t.answerId} is not null`),
    index("attachments_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
  ],
);
