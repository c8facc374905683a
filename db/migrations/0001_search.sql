DROP TABLE "search_documents";--> statement-breakpoint
DROP TABLE "search_words";--> statement-breakpoint
CREATE TABLE "search_documents" (
	"kind" text NOT NULL,
	"id" bigint NOT NULL,
	"space_id" bigint NOT NULL,
	"tags" text[] NOT NULL,
	"author" text NOT NULL,
	"language" text NOT NULL,
	"solved" boolean NOT NULL,
	"official" boolean NOT NULL,
	"answered" boolean NOT NULL,
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
CREATE TABLE "search_words" (
	"space_id" bigint NOT NULL,
	"word" text NOT NULL,
	"stem" text NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "search_words_space_id_word_pk" PRIMARY KEY("space_id","word")
);
--> statement-breakpoint
CREATE TABLE "search_totals" (
	"space_id" bigint PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL,
	"words" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" USING btree ("stem","space_id");--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);
