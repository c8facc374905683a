DROP INDEX "promises_due";--> statement-breakpoint
DROP INDEX "promises_kept_at";--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "space_id" bigint;--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
UPDATE "promises" SET "space_id" = "ideas"."space_id", "shown" = "ideas"."listed" FROM "ideas" WHERE "ideas"."id" = "promises"."idea_id";--> statement-breakpoint
UPDATE "promises" SET "space_id" = "questions"."space_id", "shown" = "questions"."deleted_at" is null FROM "questions" WHERE "questions"."id" = "promises"."question_id";--> statement-breakpoint
ALTER TABLE "promises" ALTER COLUMN "space_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promises_space_due" ON "promises" USING btree ("space_id","due_at") WHERE "promises"."kept_at" is null and "promises"."shown";--> statement-breakpoint
CREATE INDEX "promises_space_kept" ON "promises" USING btree ("space_id","kept_at","due_at") WHERE "promises"."kept_at" is not null and "promises"."shown";--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_at","id") WHERE "promises"."kept_at" is null and "promises"."shown";--> statement-breakpoint
CREATE INDEX "promises_kept_at" ON "promises" USING btree ("kept_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "promises"."kept_at" is not null and "promises"."shown";--> statement-breakpoint
CREATE FUNCTION "place_promise_on_idea"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE promises SET space_id = new.space_id, shown = new.listed WHERE idea_id = new.id;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER "ideas_place_promise" AFTER UPDATE OF "space_id", "deleted_at", "merged_into_id" ON "ideas" FOR EACH ROW
	WHEN ((new.space_id, new.listed) IS DISTINCT FROM (old.space_id, old.listed)) EXECUTE FUNCTION "place_promise_on_idea"();--> statement-breakpoint
CREATE FUNCTION "place_promise_on_question"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE promises SET space_id = new.space_id, shown = new.deleted_at IS NULL WHERE question_id = new.id;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER "questions_place_promise" AFTER UPDATE OF "space_id", "deleted_at" ON "questions" FOR EACH ROW
	WHEN ((new.space_id, new.deleted_at IS NULL) IS DISTINCT FROM (old.space_id, old.deleted_at IS NULL)) EXECUTE FUNCTION "place_promise_on_question"();
