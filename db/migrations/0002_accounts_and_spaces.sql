CREATE TABLE "attachments" (
	"upload_key" text NOT NULL,
	"question_id" bigint,
	"answer_id" bigint,
	"comment_id" bigint,
	CONSTRAINT "attachments_post" CHECK (num_nonnulls("attachments"."question_id", "attachments"."answer_id", "attachments"."comment_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "bookmarks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bookmarks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"question_id" bigint,
	"answer_id" bigint,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bookmarks_post" CHECK (num_nonnulls("bookmarks"."question_id", "bookmarks"."answer_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changer_id" bigint
);
--> statement-breakpoint
CREATE TABLE "former_handles" (
	"handle" "citext" PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" "citext" NOT NULL,
	"role" text NOT NULL,
	"title" text,
	"space_ids" bigint[] DEFAULT '{}' NOT NULL,
	"inviter_id" bigint NOT NULL,
	"invited_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepter_id" bigint,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('staff', 'moderator', 'owner')),
	CONSTRAINT "invitations_acceptance" CHECK (("invitations"."accepted_at" is null) = ("invitations"."accepter_id" is null))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"person_id" bigint NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_codes_person_id_hash_pk" PRIMARY KEY("person_id","hash")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"question_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"claimed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claims_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "question_follows" (
	"question_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"followed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_follows_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "former_space_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"space_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "group_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"group_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decider_id" bigint,
	"granted" boolean,
	CONSTRAINT "group_requests_decision" CHECK (num_nonnulls("group_requests"."decided_at", "group_requests"."decider_id", "group_requests"."granted") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" bigint NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sent_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uploads_kind" CHECK ("uploads"."kind" in ('picture', 'image', 'logo')),
	CONSTRAINT "uploads_size" CHECK (least("uploads"."bytes", "uploads"."width", "uploads"."height") > 0)
);
--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "welcome" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "welcome_html" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "logo" text;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "accent" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "speaks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "picture" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "user_agent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "invitation_id" bigint;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "email" "citext";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "next" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "guest_hash" text;--> statement-breakpoint
ALTER TABLE "group_members" ADD COLUMN "joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "joining" text DEFAULT 'by-hand' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "email_domains" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "product" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "region" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "help" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "hours" jsonb;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "typical_wait_minutes" integer;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_upload_key_uploads_key_fk" FOREIGN KEY ("upload_key") REFERENCES "public"."uploads"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_changer_id_people_id_fk" FOREIGN KEY ("changer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_handles" ADD CONSTRAINT "former_handles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_people_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepter_id_people_id_fk" FOREIGN KEY ("accepter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_follows" ADD CONSTRAINT "question_follows_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_follows" ADD CONSTRAINT "question_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_space_slugs" ADD CONSTRAINT "former_space_slugs_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_requests" ADD CONSTRAINT "group_requests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_requests" ADD CONSTRAINT "group_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_requests" ADD CONSTRAINT "group_requests_decider_id_people_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_upload" ON "attachments" USING btree ("upload_key");--> statement-breakpoint
CREATE INDEX "attachments_question" ON "attachments" USING btree ("question_id") WHERE "attachments"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_answer" ON "attachments" USING btree ("answer_id") WHERE "attachments"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_comment" ON "attachments" USING btree ("comment_id") WHERE "attachments"."comment_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "bookmarks_question" ON "bookmarks" USING btree ("person_id","question_id") WHERE "bookmarks"."question_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "bookmarks_answer" ON "bookmarks" USING btree ("person_id","answer_id") WHERE "bookmarks"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_person" ON "bookmarks" USING btree ("person_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "former_handles_person" ON "former_handles" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("email") WHERE "invitations"."accepted_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "claims_person" ON "claims" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "question_follows_person" ON "question_follows" USING btree ("person_id","followed_at" DESC NULLS FIRST,"question_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "group_requests_open" ON "group_requests" USING btree ("group_id","person_id") WHERE "group_requests"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "group_requests_person" ON "group_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "uploads_owner" ON "uploads" USING btree ("owner_id","sent_at");--> statement-breakpoint
ALTER TABLE "community" ADD CONSTRAINT "community_logo_uploads_key_fk" FOREIGN KEY ("logo") REFERENCES "public"."uploads"("key") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_picture_uploads_key_fk" FOREIGN KEY ("picture") REFERENCES "public"."uploads"("key") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tokens_person" ON "tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tokens_expiry" ON "tokens" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "community" ADD CONSTRAINT "community_accent" CHECK ("community"."accent" ~ '^#[0-9a-f]{6}$');--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_speaks" CHECK ("people"."speaks" <@ array['en', 'ru', 'el']);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_left" CHECK ("people"."left_at" is null or ("people"."email" is null and "people"."picture" is null and "people"."about" = '' and "people"."role" = 'member'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_kind" CHECK ("tokens"."kind" in ('setup', 'sign-up', 'reset-password', 'change-email', 'second-step', 'invitation'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person" CHECK ("tokens"."kind" not in ('reset-password', 'change-email', 'second-step') or "tokens"."person_id" is not null);--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_email" CHECK ("tokens"."kind" not in ('sign-up', 'change-email') or "tokens"."email" is not null);--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_invitation" CHECK (("tokens"."kind" = 'invitation') = ("tokens"."invitation_id" is not null));--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_slug" CHECK ("groups"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_joining" CHECK ("groups"."joining" in ('by-hand', 'by-request'));