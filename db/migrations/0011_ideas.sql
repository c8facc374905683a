CREATE TABLE "calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"space_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"prompts" text[] DEFAULT '{}' NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"report" text,
	"report_html" text,
	"reported_at" timestamp (3) with time zone,
	"edited_at" timestamp (3) with time zone,
	"editor_id" bigint,
	"deleted_at" timestamp (3) with time zone,
	"deleter_id" bigint,
	"form_key" uuid,
	CONSTRAINT "calls_title" CHECK (char_length("calls"."title") between 1 and 200),
	CONSTRAINT "calls_body" CHECK (char_length("calls"."body") between 1 and 60000),
	CONSTRAINT "calls_time" CHECK ("calls"."closes_at" > "calls"."opens_at"),
	CONSTRAINT "calls_prompts" CHECK (cardinality("calls"."prompts") <= 10),
	CONSTRAINT "calls_report" CHECK (num_nonnulls("calls"."report", "calls"."report_html", "calls"."reported_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "idea_follows" (
	"idea_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"followed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_follows_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "idea_tags" (
	"idea_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "idea_tags_idea_id_tag_id_pk" PRIMARY KEY("idea_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "idea_votes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_votes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"cast_on_id" bigint NOT NULL,
	"person_id" bigint,
	"value" smallint NOT NULL,
	"by_newcomer" boolean DEFAULT false NOT NULL,
	"recorder_id" bigint,
	"cast_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_votes_value" CHECK ("idea_votes"."value" in (-1, 1))
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ideas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"space_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"problem" text NOT NULL,
	"problem_html" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"excerpt" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"status_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"owner_id" bigint,
	"call_id" bigint,
	"promote_count" integer DEFAULT 0 NOT NULL,
	"demote_count" integer DEFAULT 0 NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"new_promote_count" integer DEFAULT 0 NOT NULL,
	"new_demote_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"heat" double precision NOT NULL,
	"proposed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"active_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"editor_id" bigint,
	"merged_into_id" bigint,
	"merged_at" timestamp (3) with time zone,
	"merger_id" bigint,
	"archived_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"deleter_id" bigint,
	"form_key" uuid,
	"listed" boolean GENERATED ALWAYS AS (deleted_at is null and merged_into_id is null) STORED NOT NULL,
	"open" boolean GENERATED ALWAYS AS (deleted_at is null and merged_into_id is null and archived_at is null and status not in ('done', 'partly-done', 'already-exists', 'declined')) STORED NOT NULL,
	CONSTRAINT "ideas_title" CHECK (char_length("ideas"."title") between 1 and 200),
	CONSTRAINT "ideas_problem" CHECK (char_length("ideas"."problem") between 1 and 20000),
	CONSTRAINT "ideas_body" CHECK (char_length("ideas"."body") between 1 and 60000),
	CONSTRAINT "ideas_score" CHECK ("ideas"."score" = "ideas"."promote_count" - "ideas"."demote_count"),
	CONSTRAINT "ideas_counters" CHECK (least("ideas"."promote_count", "ideas"."demote_count", "ideas"."new_promote_count", "ideas"."new_demote_count", "ideas"."comment_count") >= 0),
	CONSTRAINT "ideas_merge" CHECK (num_nonnulls("ideas"."merged_into_id", "ideas"."merged_at", "ideas"."merger_id") in (0, 3)),
	CONSTRAINT "ideas_not_into_itself" CHECK ("ideas"."merged_into_id" <> "ideas"."id")
);
--> statement-breakpoint
CREATE TABLE "known_issues" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"space_id" bigint NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"solved_at" timestamp (3) with time zone,
	CONSTRAINT "known_issues_solved" CHECK (("known_issues"."status" = 'solved') = ("known_issues"."solved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint,
	"question_id" bigint,
	"space_id" bigint NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"kept_at" timestamp (3) with time zone,
	"kept_by_id" bigint,
	CONSTRAINT "promises_subject" CHECK (num_nonnulls("promises"."idea_id", "promises"."question_id") = 1),
	CONSTRAINT "promises_kept" CHECK (num_nonnulls("promises"."kept_at", "promises"."kept_by_id") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "status_updates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "status_updates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint,
	"question_id" bigint,
	"author_id" bigint NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"decline_reason" text,
	"would_change" text,
	"look_again_on" date,
	"said_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"editor_id" bigint,
	"form_key" uuid,
	CONSTRAINT "status_updates_subject" CHECK (num_nonnulls("status_updates"."idea_id", "status_updates"."question_id") = 1),
	CONSTRAINT "status_updates_body" CHECK (char_length("status_updates"."body") between 1 and 20000),
	CONSTRAINT "status_updates_declined" CHECK (("status_updates"."to_status" = 'declined') = ("status_updates"."decline_reason" is not null) and ("status_updates"."to_status" <> 'declined' or "status_updates"."would_change" <> '')),
	CONSTRAINT "status_updates_not_now" CHECK (("status_updates"."to_status" = 'not-now') = ("status_updates"."look_again_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_post";--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_counters";--> statement-breakpoint
ALTER TABLE "origins" DROP CONSTRAINT "origins_one_row";--> statement-breakpoint
ALTER TABLE "revisions" DROP CONSTRAINT "revisions_one_post";--> statement-breakpoint
ALTER TABLE "search_documents" DROP CONSTRAINT "search_documents_kind";--> statement-breakpoint
DROP INDEX "activity_record";--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "question_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "call_id" bigint;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "status_update_id" bigint;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "call_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "parent_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "lifted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "lifter_id" bigint;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "idea_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "origins" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "shows_promotes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "status_update_id" bigint;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "aside" text;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "idea_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_deleter_id_people_id_fk" FOREIGN KEY ("deleter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_follows" ADD CONSTRAINT "idea_follows_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_follows" ADD CONSTRAINT "idea_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tags" ADD CONSTRAINT "idea_tags_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tags" ADD CONSTRAINT "idea_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_cast_on_id_ideas_id_fk" FOREIGN KEY ("cast_on_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_recorder_id_people_id_fk" FOREIGN KEY ("recorder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merged_into_id_ideas_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merger_id_people_id_fk" FOREIGN KEY ("merger_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_deleter_id_people_id_fk" FOREIGN KEY ("deleter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_kept_by_id_status_updates_id_fk" FOREIGN KEY ("kept_by_id") REFERENCES "public"."status_updates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_form_key" ON "calls" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "calls_closing" ON "calls" USING btree ("closes_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "calls"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "idea_follows_person" ON "idea_follows" USING btree ("person_id","followed_at" DESC NULLS FIRST,"idea_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "idea_tags_tag" ON "idea_tags" USING btree ("tag_id","idea_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_votes_once" ON "idea_votes" USING btree ("idea_id","person_id");--> statement-breakpoint
CREATE INDEX "idea_votes_idea" ON "idea_votes" USING btree ("idea_id","cast_at","id");--> statement-breakpoint
CREATE INDEX "idea_votes_carried" ON "idea_votes" USING btree ("cast_on_id") WHERE "idea_votes"."cast_on_id" <> "idea_votes"."idea_id";--> statement-breakpoint
CREATE INDEX "idea_votes_person" ON "idea_votes" USING btree ("person_id","cast_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_form_key" ON "ideas" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "ideas_hot" ON "ideas" USING btree ("heat" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_space_hot" ON "ideas" USING btree ("space_id","heat","id") WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_status_hot" ON "ideas" USING btree ("status","heat","id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_top" ON "ideas" USING btree ("score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_space_top" ON "ideas" USING btree ("space_id","score","id") WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_status_top" ON "ideas" USING btree ("status","score","id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_newest" ON "ideas" USING btree ("proposed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_space_newest" ON "ideas" USING btree ("space_id","proposed_at","id") WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "ideas_status_newest" ON "ideas" USING btree ("status","proposed_at","id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_author" ON "ideas" USING btree ("author_id","proposed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ideas_merged" ON "ideas" USING btree ("merged_into_id") WHERE "ideas"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "ideas_call" ON "ideas" USING btree ("call_id") WHERE "ideas"."call_id" is not null;--> statement-breakpoint
CREATE INDEX "ideas_still" ON "ideas" USING btree ("active_at") WHERE "ideas"."open";--> statement-breakpoint
CREATE INDEX "known_issues_open" ON "known_issues" USING btree ("space_id","since") WHERE "known_issues"."solved_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "promises_idea" ON "promises" USING btree ("idea_id") WHERE "promises"."idea_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "promises_question" ON "promises" USING btree ("question_id") WHERE "promises"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_at","id") WHERE "promises"."kept_at" is null;--> statement-breakpoint
CREATE INDEX "promises_kept_at" ON "promises" USING btree ("kept_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "promises"."kept_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "status_updates_form_key" ON "status_updates" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "status_updates_idea" ON "status_updates" USING btree ("idea_id","said_at") WHERE "status_updates"."idea_id" is not null;--> statement-breakpoint
CREATE INDEX "status_updates_question" ON "status_updates" USING btree ("question_id","said_at") WHERE "status_updates"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "status_updates_latest" ON "status_updates" USING btree ("to_status","said_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "status_updates_look_again" ON "status_updates" USING btree ("look_again_on") WHERE "status_updates"."look_again_on" is not null;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_status_update_id_status_updates_id_fk" FOREIGN KEY ("status_update_id") REFERENCES "public"."status_updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_lifter_id_people_id_fk" FOREIGN KEY ("lifter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_status_update_id_status_updates_id_fk" FOREIGN KEY ("status_update_id") REFERENCES "public"."status_updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_idea" ON "activity" USING btree ("idea_id","id") WHERE "activity"."idea_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_idea" ON "attachments" USING btree ("idea_id") WHERE "attachments"."idea_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_status_update" ON "attachments" USING btree ("status_update_id") WHERE "attachments"."status_update_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_call" ON "attachments" USING btree ("call_id") WHERE "attachments"."call_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_idea" ON "comments" USING btree ("idea_id","commented_at") WHERE "comments"."idea_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id") WHERE "comments"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "origins_idea" ON "origins" USING btree ("idea_id") WHERE "origins"."idea_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_idea" ON "revisions" USING btree ("idea_id","number") WHERE "revisions"."idea_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_status_update" ON "revisions" USING btree ("status_update_id","number") WHERE "revisions"."status_update_id" is not null;--> statement-breakpoint
CREATE INDEX "activity_record" ON "activity" USING btree ("id") WHERE "activity"."question_id" is null and "activity"."idea_id" is null;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_post" CHECK (num_nonnulls("attachments"."question_id", "attachments"."answer_id", "attachments"."comment_id", "attachments"."idea_id", "attachments"."status_update_id", "attachments"."call_id") = 1);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_post" CHECK (num_nonnulls("comments"."question_id", "comments"."idea_id") = 1);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer" CHECK ("comments"."answer_id" is null or "comments"."question_id" is not null);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_reply" CHECK ("comments"."parent_id" is null or "comments"."idea_id" is not null);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_lifted" CHECK (num_nonnulls("comments"."lifted_at", "comments"."lifter_id") in (0, 2) and ("comments"."lifted_at" is null or "comments"."idea_id" is not null));--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_counters" CHECK (least("contributions"."question_count", "contributions"."answer_count", "contributions"."accepted_count", "contributions"."official_count", "contributions"."idea_count", "contributions"."solved_lately") >= 0);--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_one_row" CHECK (num_nonnulls("origins"."person_id", "origins"."question_id", "origins"."answer_id", "origins"."comment_id", "origins"."idea_id") = 1);--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_one_post" CHECK (num_nonnulls("revisions"."question_id", "revisions"."answer_id", "revisions"."idea_id", "revisions"."status_update_id") = 1);--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('question', 'answer', 'idea', 'person'));--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_idea_count" CHECK ("spaces"."idea_count" >= 0);