CREATE TABLE "contributions" (
	"person_id" bigint NOT NULL,
	"space_id" bigint NOT NULL,
	"question_count" integer DEFAULT 0 NOT NULL,
	"answer_count" integer DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"official_count" integer DEFAULT 0 NOT NULL,
	"solved_lately" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "contributions_person_id_space_id_pk" PRIMARY KEY("person_id","space_id"),
	CONSTRAINT "contributions_counters" CHECK (least("contributions"."question_count", "contributions"."answer_count", "contributions"."accepted_count", "contributions"."official_count", "contributions"."solved_lately") >= 0)
);
--> statement-breakpoint
DROP INDEX "answers_renderer";--> statement-breakpoint
DROP INDEX "comments_renderer";--> statement-breakpoint
DROP INDEX "question_tags_tag";--> statement-breakpoint
DROP INDEX "questions_renderer";--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "active_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "score" integer;--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "waiting" boolean;--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "solved" boolean;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "waiting_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "question_tags" SET "asked_at" = q."asked_at", "active_at" = q."active_at", "score" = q."score",
	"waiting" = q."closed_at" is null and q."answer_count" = 0, "solved" = q."accepted_count" > 0
	FROM "questions" q WHERE q."id" = "question_tags"."question_id";--> statement-breakpoint
ALTER TABLE "question_tags" ALTER COLUMN "asked_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "question_tags" ALTER COLUMN "active_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "question_tags" ALTER COLUMN "score" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "question_tags" ALTER COLUMN "waiting" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "question_tags" ALTER COLUMN "solved" SET NOT NULL;--> statement-breakpoint
UPDATE "spaces" SET "waiting_count" = kept."waiting" FROM (
	SELECT "space_id", count(*) AS "waiting" FROM "questions"
	WHERE "deleted_at" is null and "closed_at" is null and "answer_count" = 0 GROUP BY "space_id") kept
	WHERE kept."space_id" = "spaces"."id";--> statement-breakpoint
INSERT INTO "contributions" ("person_id", "space_id", "question_count", "answer_count", "accepted_count", "official_count", "solved_lately")
	SELECT "person_id", "space_id", sum("asked"), sum("given"), sum("accepted"), sum("official"), sum("lately") FROM (
		SELECT "author_id" AS "person_id", "space_id", 1 AS "asked", 0 AS "given", 0 AS "accepted", 0 AS "official", 0 AS "lately"
		FROM "questions" WHERE "deleted_at" is null
		UNION ALL
		SELECT a."author_id", q."space_id", 0, 1, (a."accepted_at" is not null)::int, a."official"::int,
			(coalesce(a."accepted_at", '-infinity') > now() - interval '30 days')::int
		FROM "answers" a JOIN "questions" q ON q."id" = a."question_id" WHERE a."deleted_at" is null and q."deleted_at" is null
	) written GROUP BY "person_id", "space_id";--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contributions_space" ON "contributions" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "contributions_lately" ON "contributions" USING btree ("solved_lately" DESC NULLS FIRST,"person_id","space_id") WHERE "contributions"."solved_lately" > 0;--> statement-breakpoint
CREATE INDEX "question_tags_newest" ON "question_tags" USING btree ("tag_id","asked_at" DESC NULLS FIRST,"question_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "question_tags_active" ON "question_tags" USING btree ("tag_id","active_at" DESC NULLS FIRST,"question_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "question_tags_top" ON "question_tags" USING btree ("tag_id","score" DESC NULLS FIRST,"question_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "question_tags_unanswered" ON "question_tags" USING btree ("tag_id","asked_at" DESC NULLS FIRST,"question_id" DESC NULLS FIRST) WHERE "question_tags"."waiting";--> statement-breakpoint
CREATE INDEX "question_tags_solved" ON "question_tags" USING btree ("tag_id","active_at" DESC NULLS FIRST,"question_id" DESC NULLS FIRST) WHERE "question_tags"."solved";--> statement-breakpoint
CREATE INDEX "questions_space_top" ON "questions" USING btree ("space_id","score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_space_unanswered" ON "questions" USING btree ("space_id","asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null and "questions"."closed_at" is null and "questions"."answer_count" = 0;--> statement-breakpoint
CREATE INDEX "questions_space_solved" ON "questions" USING btree ("space_id","active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null and "questions"."accepted_count" > 0;--> statement-breakpoint
CREATE INDEX "space_tags_top" ON "space_tags" USING btree ("space_id","question_count" DESC NULLS FIRST,"tag_id") WHERE "space_tags"."question_count" > 0;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_waiting_count" CHECK ("spaces"."waiting_count" between 0 and "spaces"."question_count");--> statement-breakpoint
CREATE FUNCTION "order_question_tags"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE question_tags SET asked_at = new.asked_at, active_at = new.active_at, score = new.score,
		waiting = new.closed_at is null and new.answer_count = 0, solved = new.accepted_count > 0
	WHERE question_id = new.id;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER "questions_order_tags" AFTER UPDATE ON "questions" FOR EACH ROW
	WHEN (old.active_at <> new.active_at OR old.asked_at <> new.asked_at OR old.score <> new.score
		OR (old.closed_at is null and old.answer_count = 0) <> (new.closed_at is null and new.answer_count = 0)
		OR (old.accepted_count > 0) <> (new.accepted_count > 0))
	EXECUTE FUNCTION "order_question_tags"();--> statement-breakpoint
ALTER TABLE "questions" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE "answers" SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE "question_tags" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE "search_documents" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE "contributions" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "space_tags" SET (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "spaces" SET (fillfactor = 50, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);--> statement-breakpoint
ALTER TABLE "sessions" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "rate_limits" SET (fillfactor = 50, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);--> statement-breakpoint
ALTER TABLE "drafts" SET (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.02, toast.autovacuum_vacuum_threshold = 500, toast.autovacuum_vacuum_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE "claims" SET (fillfactor = 70, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);
