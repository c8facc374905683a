CREATE TABLE "charities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "charities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "charities_name" CHECK (char_length("charities"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "payout_choices" (
	"person_id" bigint NOT NULL,
	"period_id" bigint NOT NULL,
	"way" text NOT NULL,
	"charity_id" bigint,
	"holder" text,
	"sealed_iban" text,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payout_choices_period_id_person_id_pk" PRIMARY KEY("period_id","person_id"),
	CONSTRAINT "payout_choices_way" CHECK ("payout_choices"."way" in ('credit', 'cash', 'charity')),
	CONSTRAINT "payout_choices_destination" CHECK (("payout_choices"."way" = 'charity') = ("payout_choices"."charity_id" is not null) and num_nonnulls("payout_choices"."holder", "payout_choices"."sealed_iban") = case "payout_choices"."way" when 'cash' then 2 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payouts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"period_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"way" text NOT NULL,
	"charity_id" bigint,
	"holder" text,
	"sealed_iban" text,
	"points" bigint NOT NULL,
	"matched" bigint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "payouts_way" CHECK ("payouts"."way" in ('credit', 'cash', 'charity')),
	CONSTRAINT "payouts_destination" CHECK (("payouts"."way" = 'charity') = ("payouts"."charity_id" is not null) and num_nonnulls("payouts"."holder", "payouts"."sealed_iban") = case "payouts"."way" when 'cash' then 2 else 0 end),
	CONSTRAINT "payouts_points" CHECK ("payouts"."points" > 0 and "payouts"."matched" >= 0),
	CONSTRAINT "payouts_state" CHECK ("payouts"."state" in ('due', 'paid', 'failed') and ("payouts"."state" = 'due') = ("payouts"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_kind";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_person";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_period";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_not_below";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "periods" DROP CONSTRAINT "periods_state";--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "payout_id" bigint;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "done_until" bigint;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "choice_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "reminded" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "reviewer_id" bigint;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "approved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "approver_id" bigint;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "frozen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "payer_name" text;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "sealed_payer_iban" text;--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "payout_choices" ADD CONSTRAINT "payout_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_choices" ADD CONSTRAINT "payout_choices_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_choices" ADD CONSTRAINT "payout_choices_charity_id_charities_id_fk" FOREIGN KEY ("charity_id") REFERENCES "public"."charities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_charity_id_charities_id_fk" FOREIGN KEY ("charity_id") REFERENCES "public"."charities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "charities_open" ON "charities" USING btree ("name") WHERE "charities"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "payout_choices_person" ON "payout_choices" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payouts_once" ON "payouts" USING btree ("period_id","person_id");--> statement-breakpoint
CREATE INDEX "payouts_period" ON "payouts" USING btree ("period_id","state","id");--> statement-breakpoint
CREATE INDEX "payouts_person" ON "payouts" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_approver_id_people_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_kind" CHECK ("ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'paid', 'pending', 'confirmed', 'carried', 'payable'));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_person" CHECK (("ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'paid')) = ("ledger_accounts"."person_id" is null));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_period" CHECK (("ledger_accounts"."kind" in ('confirmed', 'carried', 'payable')) = ("ledger_accounts"."period_id" is not null));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_not_below" CHECK ("ledger_accounts"."balance" >= 0 or "ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'confirmed'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('award', 'confirmed', 'reversed', 'forfeited', 'scaled', 'covered', 'owed', 'chosen', 'matched', 'rolled', 'expired', 'paid', 'returned', 'unmatched'));--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_second_person" CHECK ("periods"."approver_id" <> "periods"."reviewer_id");--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_payer" CHECK (num_nonnulls("periods"."payer_name", "periods"."sealed_payer_iban") in (0, 2));--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_state" CHECK ("periods"."state" in ('open', 'closing', 'closed', 'reviewed', 'freezing', 'frozen', 'published'));
--> statement-breakpoint
INSERT INTO "ledger_accounts" ("kind") VALUES ('match'), ('paid');--> statement-breakpoint
CREATE OR REPLACE FUNCTION "ledger_move"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	wrong bigint;
BEGIN
	-- Held in the order of ids, as by all who write here.
	PERFORM FROM ledger_accounts WHERE id IN (SELECT from_id FROM written UNION SELECT to_id FROM written) ORDER BY id FOR NO KEY UPDATE;
	SELECT w.id INTO wrong FROM written w JOIN ledger_accounts f ON f.id = w.from_id JOIN ledger_accounts t ON t.id = w.to_id
	WHERE coalesce(f.person_id, w.person_id) <> w.person_id OR coalesce(t.person_id, w.person_id) <> w.person_id
		OR num_nonnulls(f.person_id, t.person_id) = 0
		OR CASE w.kind
			WHEN 'award' THEN f.kind <> 'budget' OR t.kind <> 'pending'
			WHEN 'confirmed' THEN f.kind <> 'pending' OR t.kind <> 'confirmed'
			WHEN 'reversed' THEN f.kind NOT IN ('pending', 'confirmed') OR t.kind <> 'budget'
			WHEN 'forfeited' THEN 'forfeited' NOT IN (f.kind, t.kind)
			WHEN 'scaled' THEN f.kind <> 'confirmed' OR t.kind <> 'budget'
			WHEN 'covered' THEN f.kind <> 'carried' OR t.kind <> 'confirmed' OR f.period_id <> t.period_id
			WHEN 'owed' THEN f.kind <> 'confirmed' OR t.kind <> 'confirmed'
			WHEN 'chosen' THEN f.kind NOT IN ('confirmed', 'carried') OR t.kind <> 'payable' OR f.period_id <> t.period_id
			WHEN 'matched' THEN f.kind <> 'match' OR t.kind <> 'payable'
			WHEN 'rolled' THEN f.kind <> 'confirmed' OR t.kind <> 'carried'
			WHEN 'expired' THEN f.kind <> 'carried' OR t.kind <> 'forfeited'
			WHEN 'paid' THEN f.kind <> 'payable' OR t.kind <> 'paid'
			WHEN 'returned' THEN f.kind NOT IN ('payable', 'paid') OR t.kind <> 'carried'
			WHEN 'unmatched' THEN f.kind NOT IN ('payable', 'paid') OR t.kind <> 'match'
			ELSE true END
	LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % is not between accounts of its member and its kind', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- What was given is confirmed to the point, and no more of it is taken back than was given.
	SELECT w.id INTO wrong FROM written w JOIN ledger_entries a ON a.id = coalesce(w.settles_id, w.reverses_id)
	WHERE a.kind <> 'award' OR a.person_id <> w.person_id OR w.amount > a.amount OR (w.settles_id IS NOT NULL AND w.amount <> a.amount)
	LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % does not fit the award it is about', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- Closing a period waits for whoever is confirming into it, and nobody does afterwards.
	PERFORM FROM periods WHERE id IN (SELECT c.period_id FROM written w JOIN ledger_accounts c ON c.id IN (w.from_id, w.to_id)
		WHERE w.kind IN ('confirmed', 'reversed') AND c.kind = 'confirmed') ORDER BY id FOR SHARE;
	SELECT w.id INTO wrong FROM written w JOIN ledger_accounts c ON c.id IN (w.from_id, w.to_id) JOIN periods p ON p.id = c.period_id
	WHERE w.kind IN ('confirmed', 'reversed') AND c.kind = 'confirmed' AND p.state <> 'open' LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % is in a period that is over', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	UPDATE ledger_accounts SET balance = balance + moved.points
	FROM (SELECT account, sum(points) AS points
		FROM (SELECT from_id AS account, -amount AS points FROM written UNION ALL SELECT to_id, amount FROM written) both_sides
		GROUP BY account) moved
	WHERE ledger_accounts.id = moved.account AND moved.points <> 0;
	INSERT INTO ledger_months (person_id, month, pending, confirmed, line_count)
	SELECT w.person_id, date_trunc('month', w.happened_at AT TIME ZONE 'UTC')::date,
		sum(w.amount * ((t.kind = 'pending')::int - (f.kind = 'pending')::int)),
		sum(w.amount * ((t.kind IN ('confirmed', 'carried'))::int - (f.kind IN ('confirmed', 'carried'))::int)), count(*)
	FROM written w JOIN ledger_accounts f ON f.id = w.from_id JOIN ledger_accounts t ON t.id = w.to_id
	GROUP BY 1, 2 ORDER BY 1, 2
	ON CONFLICT (person_id, month) DO UPDATE SET pending = ledger_months.pending + excluded.pending,
		confirmed = ledger_months.confirmed + excluded.confirmed, line_count = ledger_months.line_count + excluded.line_count;
	RETURN null;
END $$;
--> statement-breakpoint
-- Their plans are kept from when the tables were small.
ALTER FUNCTION "ledger_move"() SET enable_seqscan = off;--> statement-breakpoint
ALTER FUNCTION "ledger_no_award_lost"() SET enable_seqscan = off;
