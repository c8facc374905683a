CREATE TABLE "credit_sendings" (
	"payout_id" bigint PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"trouble" text,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "credit_sendings_attempts" CHECK ("credit_sendings"."attempts" > 0),
	CONSTRAINT "credit_sendings_trouble" CHECK ("credit_sendings"."trouble" is null or ("credit_sendings"."trouble" ~ '^(silence|[0-9]{3})$' and "credit_sendings"."answered_at" is null)),
	CONSTRAINT "credit_sendings_reason" CHECK ("credit_sendings"."reason" is null or "credit_sendings"."answered_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "credit_sendings" ADD CONSTRAINT "credit_sendings_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;