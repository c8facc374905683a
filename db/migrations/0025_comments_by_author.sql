DROP INDEX "comments_author";--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("author_id","commented_at");