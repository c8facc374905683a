DROP TABLE "search_words";--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word_counts" (
	"word" text NOT NULL,
	"space_id" bigint NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "search_word_counts_word_space_id_pk" PRIMARY KEY("word","space_id")
);
--> statement-breakpoint
INSERT INTO "search_word_counts" ("word", "space_id", "documents")
	SELECT word, space_id, count(*) FROM search_documents d, LATERAL (SELECT DISTINCT unnest(string_to_array(d.plain, ' ')) AS word) w
	WHERE word <> '' GROUP BY word, space_id;--> statement-breakpoint
INSERT INTO "search_words" ("word", "stem") SELECT word, search_stem(word) FROM (SELECT DISTINCT word FROM "search_word_counts") w;--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" USING btree ("stem");--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
UPDATE "search_documents" SET "words" = "words"
	|| array_to_tsvector(array(SELECT '^' || stem FROM unnest(tsvector_to_array(ts_filter("words", '{a}'))) stem))
	|| array_to_tsvector(array_remove(array['#kind:' || "kind", '#by:' || "author", '#in:' || "language",
		CASE WHEN "space_id" <> 0 THEN '#space:' || "space_id" END, CASE WHEN "solved" THEN '#solved' END,
		CASE WHEN "official" THEN '#official' END, CASE WHEN NOT "answered" THEN '#waiting' END], NULL)
		|| array(SELECT '#tag:' || tag FROM unnest("tags") tag));--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "tags";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "author";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "language";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "answered";
