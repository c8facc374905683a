CREATE TABLE "search_pins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_pins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"words" text NOT NULL,
	"folded" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" bigint NOT NULL,
	"pinned_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"pinner_id" bigint,
	CONSTRAINT "search_pins_once" UNIQUE("folded","kind","target_id"),
	CONSTRAINT "search_pins_folded" CHECK ("search_pins"."folded" <> '')
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_synonyms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"language" text,
	"words" text[] NOT NULL,
	"folded" text[] NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changer_id" bigint,
	CONSTRAINT "search_synonyms_once" UNIQUE NULLS NOT DISTINCT("language","folded"),
	CONSTRAINT "search_synonyms_words" CHECK (cardinality("search_synonyms"."words") >= 2 and cardinality("search_synonyms"."folded") = cardinality("search_synonyms"."words"))
);
--> statement-breakpoint
CREATE TABLE "search_days" (
	"day" date PRIMARY KEY NOT NULL,
	"answered" integer NOT NULL,
	CONSTRAINT "search_days_answered" CHECK ("search_days"."answered" >= 0)
);
--> statement-breakpoint
CREATE TABLE "searched_words" (
	"words_mark" text PRIMARY KEY NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_days" (
	"day" date NOT NULL,
	"way" text NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"shown" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"solved" integer DEFAULT 0 NOT NULL,
	"left" integer DEFAULT 0 NOT NULL,
	"not_quite" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"asked_though_solved" integer DEFAULT 0 NOT NULL,
	"polled" integer DEFAULT 0 NOT NULL,
	"poll_yes" integer DEFAULT 0 NOT NULL,
	"poll_partly" integer DEFAULT 0 NOT NULL,
	"poll_no" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "visit_days_day_way_pk" PRIMARY KEY("day","way")
);
--> statement-breakpoint
CREATE TABLE "visit_people" (
	"visit" uuid PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_searches" (
	"visit" uuid NOT NULL,
	"words_mark" text NOT NULL,
	"found" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_searches_visit_words_mark_pk" PRIMARY KEY("visit","words_mark")
);
--> statement-breakpoint
CREATE TABLE "visit_steps" (
	"visit" uuid NOT NULL,
	"step" text NOT NULL,
	"question_id" bigint DEFAULT 0 NOT NULL,
	"way" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_steps_visit_step_question_id_pk" PRIMARY KEY("visit","step","question_id")
);
--> statement-breakpoint
ALTER TABLE "search_pins" ADD CONSTRAINT "search_pins_pinner_id_people_id_fk" FOREIGN KEY ("pinner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_synonyms" ADD CONSTRAINT "search_synonyms_changer_id_people_id_fk" FOREIGN KEY ("changer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_synonyms_folded" ON "search_synonyms" USING gin ("folded");--> statement-breakpoint
CREATE INDEX "visit_people_person" ON "visit_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "visit_people_seen" ON "visit_people" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "visit_searches_words" ON "visit_searches" USING btree ("words_mark","at");--> statement-breakpoint
CREATE INDEX "visit_searches_at" ON "visit_searches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "visit_steps_at" ON "visit_steps" USING btree ("at");