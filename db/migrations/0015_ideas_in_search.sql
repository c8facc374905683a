DROP INDEX "search_documents_titles";--> statement-breakpoint
CREATE INDEX "ideas_archived_hot" ON "ideas" USING btree ("heat","id") WHERE "ideas"."listed" and "ideas"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "ideas_archived_top" ON "ideas" USING btree ("score","id") WHERE "ideas"."listed" and "ideas"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "ideas_archived_newest" ON "ideas" USING btree ("proposed_at","id") WHERE "ideas"."listed" and "ideas"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "search_documents_titles" ON "search_documents" USING gin ((array[case kind when 'question' then id >> 14 when 'idea' then -2 - (id >> 14) else -1 end]),ts_filter(words, '{a}')) WHERE kind <> 'answer';
--> statement-breakpoint
-- Ideas that were proposed before are found as well, once they are followed anew.
INSERT INTO "unfollowed" ("activity_id") SELECT "id" FROM "activity" WHERE "kind" = 'idea.proposed' ON CONFLICT DO NOTHING;
