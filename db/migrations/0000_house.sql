CREATE TABLE "activity" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"actor_id" bigint,
	"question_id" bigint,
	"answer_id" bigint,
	"comment_id" bigint,
	"person_id" bigint,
	"space_id" bigint,
	"detail" jsonb,
	"happened_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"official" boolean DEFAULT false NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepter_id" bigint,
	"up_count" integer DEFAULT 0 NOT NULL,
	"down_count" integer DEFAULT 0 NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"wilson" double precision DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"answered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"editor_id" bigint,
	"deleted_at" timestamp (3) with time zone,
	"deleter_id" bigint,
	"form_key" uuid,
	CONSTRAINT "answers_body" CHECK (char_length("answers"."body") between 1 and 60000),
	CONSTRAINT "answers_score" CHECK ("answers"."score" = "answers"."up_count" - "answers"."down_count"),
	CONSTRAINT "answers_counters" CHECK (least("answers"."up_count", "answers"."down_count", "answers"."comment_count") >= 0),
	CONSTRAINT "answers_deleted_not_accepted" CHECK ("answers"."deleted_at" is null or "answers"."accepted_at" is null)
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"answer_id" bigint,
	"author_id" bigint NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"commented_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"deleter_id" bigint,
	"form_key" uuid,
	CONSTRAINT "comments_body" CHECK (char_length("comments"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "community" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Goodturn' NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"demo_filled_at" timestamp (3) with time zone,
	CONSTRAINT "community_one_row" CHECK ("community"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint,
	"guest_hash" text,
	"place" text NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_owner" CHECK (num_nonnulls("drafts"."person_id", "drafts"."guest_hash") = 1)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "origins" (
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"person_id" bigint,
	"question_id" bigint,
	"answer_id" bigint,
	"comment_id" bigint,
	"url" text,
	"author_name" text,
	"licence" text,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "origins_one_row" CHECK (num_nonnulls("origins"."person_id", "origins"."question_id", "origins"."answer_id", "origins"."comment_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handle" "citext" NOT NULL,
	"name" text NOT NULL,
	"email" "citext",
	"password_hash" text,
	"role" text DEFAULT 'member' NOT NULL,
	"title" text,
	"trust_level" smallint DEFAULT 0 NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"suspended_until" timestamp (3) with time zone,
	CONSTRAINT "people_handle_unique" UNIQUE("handle"),
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_role" CHECK ("people"."role" in ('member', 'staff', 'moderator', 'owner')),
	CONSTRAINT "people_trust_level" CHECK ("people"."trust_level" between 0 and 4),
	CONSTRAINT "people_handle" CHECK ("people"."handle" ~ '^[a-z0-9_]{3,20}$'),
	CONSTRAINT "people_name" CHECK (char_length("people"."name") between 1 and 60),
	CONSTRAINT "people_language" CHECK ("people"."language" in ('en', 'ru', 'el')),
	CONSTRAINT "people_account" CHECK (("people"."email" is null) = ("people"."password_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_spaces" (
	"person_id" bigint NOT NULL,
	"space_id" bigint NOT NULL,
	CONSTRAINT "staff_spaces_person_id_space_id_pk" PRIMARY KEY("person_id","space_id")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" bigint,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question_affected" (
	"question_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"said_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_affected_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "question_links" (
	"question_id" bigint NOT NULL,
	"linked_id" bigint NOT NULL,
	"duplicate" boolean DEFAULT false NOT NULL,
	CONSTRAINT "question_links_question_id_linked_id_pk" PRIMARY KEY("question_id","linked_id")
);
--> statement-breakpoint
CREATE TABLE "question_tags" (
	"question_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "question_tags_question_id_tag_id_pk" PRIMARY KEY("question_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"space_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" smallint NOT NULL,
	"language" text NOT NULL,
	"excerpt" text NOT NULL,
	"up_count" integer DEFAULT 0 NOT NULL,
	"down_count" integer DEFAULT 0 NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"answer_count" integer DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"official_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"affected_count" integer DEFAULT 0 NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"active_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"editor_id" bigint,
	"closed_at" timestamp (3) with time zone,
	"closer_id" bigint,
	"closure_reason" text,
	"closure_note" text,
	"duplicate_of_id" bigint,
	"deleted_at" timestamp (3) with time zone,
	"deleter_id" bigint,
	"form_key" uuid,
	CONSTRAINT "questions_title" CHECK (char_length("questions"."title") between 1 and 200),
	CONSTRAINT "questions_body" CHECK (char_length("questions"."body") between 1 and 60000),
	CONSTRAINT "questions_score" CHECK ("questions"."score" = "questions"."up_count" - "questions"."down_count"),
	CONSTRAINT "questions_counters" CHECK (least("questions"."up_count", "questions"."down_count", "questions"."answer_count", "questions"."accepted_count", "questions"."official_count", "questions"."comment_count", "questions"."affected_count", "questions"."view_count") >= 0),
	CONSTRAINT "questions_closure" CHECK (("questions"."closed_at" is null) = ("questions"."closure_reason" is null)),
	CONSTRAINT "questions_duplicate" CHECK (("questions"."closure_reason" = 'duplicate') is not true or "questions"."duplicate_of_id" is not null),
	CONSTRAINT "questions_not_own_duplicate" CHECK ("questions"."duplicate_of_id" <> "questions"."id")
);
--> statement-breakpoint
CREATE TABLE "queue_workers" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint,
	"answer_id" bigint,
	"number" smallint NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"tags" text[],
	"editor_id" bigint NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"replaced_because" text DEFAULT '' NOT NULL,
	CONSTRAINT "revisions_one_post" CHECK (num_nonnulls("revisions"."question_id", "revisions"."answer_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"kind" text NOT NULL,
	"id" bigint NOT NULL,
	"space_id" bigint NOT NULL,
	"solved" boolean NOT NULL,
	"official" boolean NOT NULL,
	"score" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"indexed_at" timestamp (3) with time zone NOT NULL,
	"length" integer NOT NULL,
	"plain" text NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_kind_id_pk" PRIMARY KEY("kind","id"),
	CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('question', 'answer', 'person'))
);
--> statement-breakpoint
CREATE TABLE "search_totals" (
	"space_id" bigint PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL,
	"words" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word_counts" (
	"word" text NOT NULL,
	"space_id" bigint NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "search_word_counts_word_space_id_pk" PRIMARY KEY("word","space_id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	CONSTRAINT "group_members_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "groups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "groups_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "space_tags" (
	"space_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"question_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "space_tags_space_id_tag_id_pk" PRIMARY KEY("space_id","tag_id"),
	CONSTRAINT "space_tags_count" CHECK ("space_tags"."question_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "spaces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"group_id" bigint,
	"position" integer DEFAULT 0 NOT NULL,
	"question_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "spaces_slug_unique" UNIQUE("slug"),
	CONSTRAINT "spaces_slug" CHECK ("spaces"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "spaces_question_count" CHECK ("spaces"."question_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	CONSTRAINT "tags_name_unique" UNIQUE("name"),
	CONSTRAINT "tags_name" CHECK (char_length("tags"."name") between 2 and 35)
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "votes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint,
	"author_id" bigint NOT NULL,
	"question_id" bigint,
	"answer_id" bigint,
	"value" smallint NOT NULL,
	"cast_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "votes_value" CHECK ("votes"."value" in (-1, 1)),
	CONSTRAINT "votes_one_post" CHECK (num_nonnulls("votes"."question_id", "votes"."answer_id") = 1),
	CONSTRAINT "votes_not_own" CHECK ("votes"."person_id" <> "votes"."author_id")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_accepter_id_people_id_fk" FOREIGN KEY ("accepter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_deleter_id_people_id_fk" FOREIGN KEY ("deleter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_deleter_id_people_id_fk" FOREIGN KEY ("deleter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_spaces" ADD CONSTRAINT "staff_spaces_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_spaces" ADD CONSTRAINT "staff_spaces_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_affected" ADD CONSTRAINT "question_affected_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_affected" ADD CONSTRAINT "question_affected_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_links" ADD CONSTRAINT "question_links_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_links" ADD CONSTRAINT "question_links_linked_id_questions_id_fk" FOREIGN KEY ("linked_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_closer_id_people_id_fk" FOREIGN KEY ("closer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_duplicate_of_id_questions_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_deleter_id_people_id_fk" FOREIGN KEY ("deleter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_tags" ADD CONSTRAINT "space_tags_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_tags" ADD CONSTRAINT "space_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_question" ON "activity" USING btree ("question_id","id");--> statement-breakpoint
CREATE INDEX "activity_actor" ON "activity" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_form_key" ON "answers" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "answers_question" ON "answers" USING btree ("question_id","answered_at");--> statement-breakpoint
CREATE INDEX "answers_author" ON "answers" USING btree ("author_id","answered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "answers_renderer" ON "answers" USING btree ("renderer_version");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_form_key" ON "comments" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "comments_question" ON "comments" USING btree ("question_id","commented_at");--> statement-breakpoint
CREATE INDEX "comments_answer" ON "comments" USING btree ("answer_id") WHERE "comments"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "comments_renderer" ON "comments" USING btree ("renderer_version");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_person_place" ON "drafts" USING btree ("person_id","place") WHERE "drafts"."person_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_guest_place" ON "drafts" USING btree ("guest_hash","place") WHERE "drafts"."guest_hash" is not null;--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "origins_source" ON "origins" USING btree ("source","kind","source_id");--> statement-breakpoint
CREATE INDEX "origins_question" ON "origins" USING btree ("question_id") WHERE "origins"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "origins_answer" ON "origins" USING btree ("answer_id") WHERE "origins"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "origins_person" ON "origins" USING btree ("person_id") WHERE "origins"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "people_staff" ON "people" USING btree ("id") WHERE "people"."role" <> 'member';--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff_spaces_space" ON "staff_spaces" USING btree ("space_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_one_setup" ON "tokens" USING btree ("kind") WHERE "tokens"."kind" = 'setup' and "tokens"."used_at" is null;--> statement-breakpoint
CREATE INDEX "question_affected_person" ON "question_affected" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "question_links_linked" ON "question_links" USING btree ("linked_id");--> statement-breakpoint
CREATE INDEX "question_tags_tag" ON "question_tags" USING btree ("tag_id","question_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "questions_form_key" ON "questions" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "questions_newest" ON "questions" USING btree ("asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_active" ON "questions" USING btree ("active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_top" ON "questions" USING btree ("score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_unanswered" ON "questions" USING btree ("asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null and "questions"."closed_at" is null and "questions"."answer_count" = 0;--> statement-breakpoint
CREATE INDEX "questions_solved" ON "questions" USING btree ("active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null and "questions"."accepted_count" > 0;--> statement-breakpoint
CREATE INDEX "questions_space_newest" ON "questions" USING btree ("space_id","asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_space_active" ON "questions" USING btree ("space_id","active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "questions"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "questions_author" ON "questions" USING btree ("author_id","asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "questions_duplicate_of" ON "questions" USING btree ("duplicate_of_id") WHERE "questions"."duplicate_of_id" is not null;--> statement-breakpoint
CREATE INDEX "questions_renderer" ON "questions" USING btree ("renderer_version");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_question" ON "revisions" USING btree ("question_id","number") WHERE "revisions"."question_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_answer" ON "revisions" USING btree ("answer_id","number") WHERE "revisions"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" USING btree ("stem");--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "group_members_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "space_tags_tag" ON "space_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "votes_question" ON "votes" USING btree ("question_id","person_id") WHERE "votes"."question_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "votes_answer" ON "votes" USING btree ("answer_id","person_id") WHERE "votes"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "votes_person_day" ON "votes" USING btree ("person_id","cast_at");