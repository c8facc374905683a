CREATE TABLE "answer_words" (
	"answer_id" bigint PRIMARY KEY NOT NULL,
	"words_mark" text,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signal_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"words" text NOT NULL,
	"appealed_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"granted" boolean,
	"answerer_id" bigint,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "appeals_once" UNIQUE("signal_id","person_id"),
	CONSTRAINT "appeals_answer" CHECK (num_nonnulls("appeals"."answer", "appeals"."granted", "appeals"."answerer_id", "appeals"."answered_at") in (0, 4)),
	CONSTRAINT "appeals_words" CHECK (char_length("appeals"."words") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "favour_verdicts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "favour_verdicts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signal_id" bigint NOT NULL,
	"giver_id" bigint,
	"answer_id" bigint,
	"taker_id" bigint NOT NULL,
	"state" text DEFAULT 'held' NOT NULL,
	"times" integer NOT NULL,
	"expected" double precision,
	"original_id" bigint,
	CONSTRAINT "favour_verdicts_what" CHECK (num_nonnulls("favour_verdicts"."giver_id", "favour_verdicts"."answer_id") = 1),
	CONSTRAINT "favour_verdicts_original" CHECK (("favour_verdicts"."answer_id" is null) = ("favour_verdicts"."original_id" is null)),
	CONSTRAINT "favour_verdicts_state" CHECK ("favour_verdicts"."state" in ('held', 'barred', 'free'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_marks" (
	"person_id" bigint NOT NULL,
	"mark" text NOT NULL,
	"of" text NOT NULL,
	"seen_on" date NOT NULL,
	CONSTRAINT "sign_in_marks_person_id_mark_pk" PRIMARY KEY("person_id","mark"),
	CONSTRAINT "sign_in_marks_of" CHECK ("sign_in_marks"."of" in ('address', 'device'))
);
--> statement-breakpoint
CREATE TABLE "signal_people" (
	"signal_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	CONSTRAINT "signal_people_signal_id_person_id_pk" PRIMARY KEY("signal_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"nth" smallint DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"acts" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decider_id" bigint,
	"words" text,
	CONSTRAINT "signals_once" UNIQUE("subject","nth"),
	CONSTRAINT "signals_state" CHECK ("signals"."state" in ('open', 'upheld', 'dismissed')),
	CONSTRAINT "signals_acts" CHECK ("signals"."acts" > 0),
	CONSTRAINT "signals_decision" CHECK (num_nonnulls("signals"."decided_at", "signals"."decider_id", "signals"."words") = case "signals"."state" when 'open' then 0 else 3 end)
);
--> statement-breakpoint
ALTER TABLE "answer_words" ADD CONSTRAINT "answer_words_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_signal_id_signals_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."signals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_answerer_id_people_id_fk" FOREIGN KEY ("answerer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favour_verdicts" ADD CONSTRAINT "favour_verdicts_signal_id_signals_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."signals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favour_verdicts" ADD CONSTRAINT "favour_verdicts_giver_id_people_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favour_verdicts" ADD CONSTRAINT "favour_verdicts_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favour_verdicts" ADD CONSTRAINT "favour_verdicts_taker_id_people_id_fk" FOREIGN KEY ("taker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favour_verdicts" ADD CONSTRAINT "favour_verdicts_original_id_answers_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_marks" ADD CONSTRAINT "sign_in_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_people" ADD CONSTRAINT "signal_people_signal_id_signals_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."signals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_people" ADD CONSTRAINT "signal_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_decider_id_people_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_words_mark" ON "answer_words" USING btree ("words_mark","answer_id") WHERE "answer_words"."words_mark" is not null;--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appeals_waiting" ON "appeals" USING btree ("appealed_at") WHERE "appeals"."answered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "favour_verdicts_pair" ON "favour_verdicts" USING btree ("signal_id","giver_id","taker_id") WHERE "favour_verdicts"."giver_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "favour_verdicts_answer" ON "favour_verdicts" USING btree ("signal_id","answer_id") WHERE "favour_verdicts"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "favour_verdicts_giver" ON "favour_verdicts" USING btree ("giver_id","taker_id") WHERE "favour_verdicts"."state" <> 'free' and "favour_verdicts"."giver_id" is not null;--> statement-breakpoint
CREATE INDEX "favour_verdicts_of_answer" ON "favour_verdicts" USING btree ("answer_id") WHERE "favour_verdicts"."state" <> 'free' and "favour_verdicts"."answer_id" is not null;--> statement-breakpoint
CREATE INDEX "favour_verdicts_taker" ON "favour_verdicts" USING btree ("taker_id") WHERE "favour_verdicts"."state" <> 'free';--> statement-breakpoint
CREATE INDEX "sign_in_marks_mark" ON "sign_in_marks" USING btree ("mark","person_id");--> statement-breakpoint
CREATE INDEX "sign_in_marks_seen" ON "sign_in_marks" USING btree ("seen_on");--> statement-breakpoint
CREATE INDEX "signal_people_person" ON "signal_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signals_list" ON "signals" USING btree ("state","found_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);