ALTER TABLE "known_issues" DROP CONSTRAINT "known_issues_space_id_spaces_id_fk";
--> statement-breakpoint
ALTER TABLE "promises" DROP CONSTRAINT "promises_space_id_spaces_id_fk";
--> statement-breakpoint
DROP INDEX "known_issues_open";--> statement-breakpoint
CREATE INDEX "known_issues_open" ON "known_issues" USING btree ("since") WHERE "known_issues"."solved_at" is null;--> statement-breakpoint
ALTER TABLE "known_issues" DROP COLUMN "space_id";--> statement-breakpoint
ALTER TABLE "promises" DROP COLUMN "space_id";