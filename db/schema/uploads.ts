import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { type PersonId, people } from "./people";

export const UPLOAD_KINDS = ["picture", "image", "logo"] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** A picture somebody sent, re-encoded; its bytes lie among the files under the same key. */
export const uploads = pgTable(
  "uploads",
  {
    /** Random: knowing an address is knowing that it exists, and no more. */
    key: text().primaryKey(),
    /** A person's picture and the community's logo are everybody's; an image is seen where it stands. */
    kind: text({ enum: UPLOAD_KINDS }).notNull(),
    ownerId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sentAt: moment().notNull().defaultNow(),
    /** Since when an image stands in no post; null while it stands in one. */
    unusedSince: moment().defaultNow(),
  },
  (t) => [
    check("uploads_kind", sql`${t.kind} in ('picture', 'image', 'logo')`),
    check("uploads_size", sql`least(${t.bytes}, ${t.width}, ${t.height}) > 0`),
    index("uploads_owner").on(t.ownerId, t.sentAt),
    index("uploads_unused").on(t.unusedSince).where(sql`${t.unusedSince} is not null`),
  ],
);
