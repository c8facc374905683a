import { smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { LANGUAGES, type PersonId, people } from "./people";

const somebody = () => reference().$type<PersonId>();

/** Who wrote it. */
export const author = () => ({
  authorId: somebody()
    .notNull()
    .references(() => people.id),
});

/** What was typed, and what readers get: `body` rendered and sanitised when written, by the renderer of that version. */
export const writtenText = () => ({
  body: text().notNull(),
  html: text().notNull(),
  rendererVersion: smallint().notNull(),
  language: text({ enum: LANGUAGES }).notNull(),
});

/** When it was last edited, and by whom. */
export const lastEdit = () => ({ editedAt: moment(), editorId: somebody().references(() => people.id) });

/** A deleted row stays, for the record and for what hangs on it; no reader sees it. */
export const deletion = () => ({ deletedAt: moment(), deleterId: somebody().references(() => people.id) });

/** Stands for what was sent, where, and on which day: sending it again finds what it already became. Null once that is deleted. */
export const formKey = () => ({ formKey: uuid() });
