CREATE TABLE "referrals" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"referrer_id" bigint NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "referrals_not_oneself" CHECK ("referrals"."referrer_id" <> "referrals"."person_id"),
	CONSTRAINT "referrals_state" CHECK ("referrals"."state" in ('waiting', 'earned', 'beyond', 'lapsed', 'shared', 'barred')),
	CONSTRAINT "referrals_decided" CHECK (("referrals"."state" = 'waiting') = ("referrals"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_referrer_id_people_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referrals_referrer" ON "referrals" USING btree ("referrer_id","person_id");--> statement-breakpoint
CREATE INDEX "referrals_waiting" ON "referrals" USING btree ("person_id") WHERE "referrals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "referrals_decided_at" ON "referrals" USING btree ("decided_at") WHERE "referrals"."state" in ('earned', 'barred');