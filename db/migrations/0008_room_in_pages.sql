-- Room for one more version of a long row: 15 % of a page held none, and a counted view then wrote to every index.
ALTER TABLE "questions" SET (fillfactor = 75);--> statement-breakpoint
ALTER TABLE "answers" SET (fillfactor = 80);
