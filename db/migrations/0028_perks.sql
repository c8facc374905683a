CREATE TABLE "gestures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "gestures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"giver_id" bigint NOT NULL,
	"key" text NOT NULL,
	"points" bigint NOT NULL,
	"words" text NOT NULL,
	"question_id" bigint,
	"space_id" bigint,
	"given_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone,
	"taker_id" bigint,
	CONSTRAINT "gestures_once" UNIQUE("giver_id","key"),
	CONSTRAINT "gestures_points" CHECK ("gestures"."points" > 0),
	CONSTRAINT "gestures_words" CHECK (char_length("gestures"."words") between 1 and 500),
	CONSTRAINT "gestures_other_person" CHECK ("gestures"."giver_id" <> "gestures"."person_id"),
	CONSTRAINT "gestures_question" CHECK (num_nonnulls("gestures"."question_id", "gestures"."space_id") in (0, 2)),
	CONSTRAINT "gestures_taken_back" CHECK (num_nonnulls("gestures"."taken_back_at", "gestures"."taker_id") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "perks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "perks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"price" bigint NOT NULL,
	"stock" integer,
	"per_member" integer,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "perks_kind" CHECK ("perks"."kind" in ('data', 'minutes', 'voucher', 'merchandise')),
	CONSTRAINT "perks_name" CHECK (char_length("perks"."name") between 1 and 80),
	CONSTRAINT "perks_description" CHECK (char_length("perks"."description") <= 500),
	CONSTRAINT "perks_price" CHECK ("perks"."price" > 0),
	CONSTRAINT "perks_stock" CHECK ("perks"."stock" >= 0),
	CONSTRAINT "perks_per_member" CHECK ("perks"."per_member" >= 1)
);
--> statement-breakpoint
CREATE TABLE "redemptions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redemptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"perk_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"key" text NOT NULL,
	"period_id" bigint NOT NULL,
	"points" bigint NOT NULL,
	"carried" bigint NOT NULL,
	"state" text DEFAULT 'reserved' NOT NULL,
	"reserved_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settler_id" bigint,
	"sealed_words" text,
	"reason" text,
	CONSTRAINT "redemptions_once" UNIQUE("person_id","key"),
	CONSTRAINT "redemptions_points" CHECK ("redemptions"."points" > 0 and "redemptions"."carried" between 0 and "redemptions"."points"),
	CONSTRAINT "redemptions_state" CHECK ("redemptions"."state" in ('reserved', 'fulfilled', 'refunded') and ("redemptions"."state" = 'reserved') = ("redemptions"."settled_at" is null)),
	CONSTRAINT "redemptions_settler" CHECK ("redemptions"."settler_id" is null or ("redemptions"."settler_id" <> "redemptions"."person_id" and "redemptions"."settled_at" is not null)),
	CONSTRAINT "redemptions_words" CHECK (("redemptions"."sealed_words" is null or "redemptions"."state" = 'fulfilled') and ("redemptions"."reason" is null or "redemptions"."state" = 'refunded'))
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "redemption_id" bigint;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "gesture_id" bigint;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_giver_id_people_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_taker_id_people_id_fk" FOREIGN KEY ("taker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_perk_id_perks_id_fk" FOREIGN KEY ("perk_id") REFERENCES "public"."perks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_settler_id_people_id_fk" FOREIGN KEY ("settler_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gestures_given" ON "gestures" USING btree ("given_at","id");--> statement-breakpoint
CREATE INDEX "gestures_person" ON "gestures" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "redemptions_queue" ON "redemptions" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "redemptions_person" ON "redemptions" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "redemptions_period" ON "redemptions" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "redemptions_perk" ON "redemptions" USING btree ("perk_id","person_id");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_redemption_id_redemptions_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_gesture_id_gestures_id_fk" FOREIGN KEY ("gesture_id") REFERENCES "public"."gestures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_perk" CHECK (("ledger_entries"."kind" in ('reserved', 'fulfilled', 'refunded')) = ("ledger_entries"."redemption_id" is not null));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_gesture" CHECK ("ledger_entries"."kind" <> 'goodwill' or "ledger_entries"."gesture_id" is not null);