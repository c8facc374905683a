CREATE TABLE "badge_awards" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "badge_awards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"badge" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"giver_id" bigint,
	"reason" text,
	"revoked_at" timestamp (3) with time zone,
	"revoker_id" bigint,
	"revoked_because" text,
	CONSTRAINT "badge_awards_by_hand" CHECK (("badge_awards"."giver_id" is null) = ("badge_awards"."reason" is null)),
	CONSTRAINT "badge_awards_revoked" CHECK (num_nonnulls("badge_awards"."revoked_at", "badge_awards"."revoker_id", "badge_awards"."revoked_because") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "badge_counts" (
	"badge" text PRIMARY KEY NOT NULL,
	"holders" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reputation_causes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reputation_causes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"withheld" integer DEFAULT 0 NOT NULL,
	"causer_id" bigint,
	"question_id" bigint NOT NULL,
	"answer_id" bigint,
	"subject" text NOT NULL,
	"nth" smallint NOT NULL,
	"reverses_id" bigint,
	"happened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reputation_causes_kind" CHECK ("reputation_causes"."kind" in ('answer-upvoted', 'question-upvoted', 'answer-accepted', 'accepting', 'downvoted', 'downvoting')),
	CONSTRAINT "reputation_causes_withheld" CHECK ("reputation_causes"."withheld" >= 0 and ("reputation_causes"."withheld" = 0 or "reputation_causes"."amount" >= 0))
);
--> statement-breakpoint
CREATE TABLE "space_standings" (
	"person_id" bigint NOT NULL,
	"space_id" bigint NOT NULL,
	"reputation" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "space_standings_person_id_space_id_pk" PRIMARY KEY("person_id","space_id")
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"reputation" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reading_days" (
	"person_id" bigint NOT NULL,
	"day" date NOT NULL,
	"seconds" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reading_days_person_id_day_pk" PRIMARY KEY("person_id","day"),
	CONSTRAINT "reading_days_seconds" CHECK ("reading_days"."seconds" between 0 and 86400)
);
--> statement-breakpoint
CREATE TABLE "threads_read" (
	"person_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	CONSTRAINT "threads_read_person_id_question_id_pk" PRIMARY KEY("person_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "trust_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trust_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"from_level" smallint NOT NULL,
	"to_level" smallint NOT NULL,
	"changer_id" bigint,
	"reason" text,
	"happened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trust_changes_levels" CHECK ("trust_changes"."from_level" between 0 and 4 and "trust_changes"."to_level" between 0 and 4),
	CONSTRAINT "trust_changes_by_hand" CHECK (("trust_changes"."changer_id" is null) = ("trust_changes"."reason" is null))
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "trust_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "trust_warned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "badge_awards" ADD CONSTRAINT "badge_awards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_awards" ADD CONSTRAINT "badge_awards_giver_id_people_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_awards" ADD CONSTRAINT "badge_awards_revoker_id_people_id_fk" FOREIGN KEY ("revoker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_causes" ADD CONSTRAINT "reputation_causes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_causes" ADD CONSTRAINT "reputation_causes_causer_id_people_id_fk" FOREIGN KEY ("causer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_causes" ADD CONSTRAINT "reputation_causes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_causes" ADD CONSTRAINT "reputation_causes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_causes" ADD CONSTRAINT "reputation_causes_reverses_id_reputation_causes_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."reputation_causes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_standings" ADD CONSTRAINT "space_standings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_standings" ADD CONSTRAINT "space_standings_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_days" ADD CONSTRAINT "reading_days_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads_read" ADD CONSTRAINT "threads_read_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads_read" ADD CONSTRAINT "threads_read_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_changes" ADD CONSTRAINT "trust_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_changes" ADD CONSTRAINT "trust_changes_changer_id_people_id_fk" FOREIGN KEY ("changer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_awards_one" ON "badge_awards" USING btree ("person_id","badge") WHERE "badge_awards"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "badge_awards_person" ON "badge_awards" USING btree ("person_id","granted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "badge_awards_badge" ON "badge_awards" USING btree ("badge","granted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "reputation_causes_once" ON "reputation_causes" USING btree ("subject","nth") WHERE "reputation_causes"."reverses_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reputation_causes_reversal" ON "reputation_causes" USING btree ("reverses_id") WHERE "reputation_causes"."reverses_id" is not null;--> statement-breakpoint
CREATE INDEX "reputation_causes_person" ON "reputation_causes" USING btree ("person_id","happened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "space_standings_space" ON "space_standings" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "trust_changes_person" ON "trust_changes" USING btree ("person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what stands in % is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "reputation_causes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reputation_causes" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "trust_changes_unchanged" BEFORE UPDATE OR TRUNCATE ON "trust_changes" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
