CREATE TABLE "unfollowed" (
	"activity_id" bigint PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "people_called" ON "people" USING gin ((' ' || lower(handle::text) || ' ' || translate(lower(name), 'άέήίόύώϊϋΐΰςё', 'αεηιουωιυιυσе')) gin_trgm_ops) WHERE "people"."left_at" is null;--> statement-breakpoint
CREATE INDEX "people_email_domain" ON "people" USING btree (lower(substring(email::text from '@([^@]+)$'))) WHERE "people"."email" is not null;--> statement-breakpoint
ALTER TABLE "unfollowed" SET (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);--> statement-breakpoint
ALTER TABLE "rate_limits" SET UNLOGGED;
