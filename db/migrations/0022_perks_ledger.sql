ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_kind";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_person";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_period";--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_not_below";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_award";--> statement-breakpoint
ALTER TABLE "periods" ADD COLUMN "shared_points" bigint;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_kind" CHECK ("ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'paid', 'perks', 'goodwill', 'pending', 'confirmed', 'carried', 'payable', 'reserved'));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_person" CHECK (("ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'paid', 'perks', 'goodwill')) = ("ledger_accounts"."person_id" is null));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_period" CHECK (("ledger_accounts"."kind" in ('confirmed', 'carried', 'payable', 'reserved', 'perks')) = ("ledger_accounts"."period_id" is not null));--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_not_below" CHECK ("ledger_accounts"."balance" >= 0 or "ledger_accounts"."kind" in ('budget', 'forfeited', 'match', 'goodwill', 'confirmed'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('award', 'confirmed', 'reversed', 'forfeited', 'scaled', 'covered', 'owed', 'chosen', 'matched', 'rolled', 'expired', 'paid', 'returned', 'unmatched', 'reserved', 'fulfilled', 'refunded', 'goodwill'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_award" CHECK ("ledger_entries"."kind" <> 'award' or case when "ledger_entries"."cause" in ('referral', 'quest') then num_nonnulls("ledger_entries"."question_id", "ledger_entries"."answer_id", "ledger_entries"."idea_id") = 0 when "ledger_entries"."cause" in ('idea-done', 'idea-promoted') then "ledger_entries"."idea_id" is not null and "ledger_entries"."answer_id" is null else num_nonnulls("ledger_entries"."answer_id", "ledger_entries"."idea_id") = 1 end);--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_shared" CHECK ("periods"."shared_points" >= 0);--> statement-breakpoint
INSERT INTO "ledger_accounts" ("kind") VALUES ('goodwill');--> statement-breakpoint
CREATE OR REPLACE FUNCTION "ledger_move"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
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
			WHEN 'reversed' THEN f.kind NOT IN ('pending', 'confirmed') OR t.kind NOT IN ('budget', 'goodwill')
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
			WHEN 'reserved' THEN f.kind NOT IN ('confirmed', 'carried') OR t.kind <> 'reserved' OR f.period_id <> t.period_id
			WHEN 'fulfilled' THEN f.kind <> 'reserved' OR t.kind <> 'perks' OR f.period_id <> t.period_id
			WHEN 'refunded' THEN f.kind <> 'reserved' OR t.kind NOT IN ('confirmed', 'carried') OR (t.kind = 'confirmed' AND f.period_id <> t.period_id)
			WHEN 'goodwill' THEN f.kind <> 'goodwill' OR t.kind <> 'confirmed'
			ELSE true END
	LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % is not between accounts of its member and its kind', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- What was given is confirmed to the point, and no more of it is taken back than was given, to where it came from.
	SELECT w.id INTO wrong FROM written w JOIN ledger_entries a ON a.id = coalesce(w.settles_id, w.reverses_id)
	WHERE a.kind NOT IN ('award', 'goodwill') OR (a.kind = 'goodwill' AND w.kind <> 'reversed')
		OR (w.kind = 'reversed' AND w.to_id <> a.from_id) OR a.person_id <> w.person_id OR w.amount > a.amount OR (w.settles_id IS NOT NULL AND w.amount <> a.amount)
	LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % does not fit the award it is about', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- Closing a period waits for whoever is confirming into it, or spending of it, and nobody does afterwards.
	PERFORM FROM periods WHERE id IN (SELECT c.period_id FROM written w JOIN ledger_accounts c ON c.id IN (w.from_id, w.to_id)
		WHERE w.kind IN ('confirmed', 'reversed', 'reserved', 'refunded', 'goodwill') AND c.kind IN ('confirmed', 'carried')) ORDER BY id FOR SHARE;
	SELECT w.id INTO wrong FROM written w JOIN ledger_accounts c ON c.id IN (w.from_id, w.to_id) JOIN periods p ON p.id = c.period_id
	WHERE w.kind IN ('confirmed', 'reversed', 'reserved', 'refunded', 'goodwill') AND c.kind IN ('confirmed', 'carried') AND p.state <> 'open' LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % is in a period that is over', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	UPDATE ledger_accounts SET balance = balance + moved.points
	FROM (SELECT account, sum(points) AS points
		FROM (SELECT from_id AS account, -amount AS points FROM written UNION ALL SELECT to_id, amount FROM written) both_sides
		GROUP BY account) moved
	WHERE ledger_accounts.id = moved.account AND moved.points <> 0;
	-- Nobody spends what they do not have: what is owed counts as well.
	SELECT w.id INTO wrong FROM written w JOIN ledger_accounts f ON f.id = w.from_id
	WHERE w.kind = 'reserved' AND (f.balance < 0 OR (SELECT sum(a.balance) FROM ledger_accounts a
		WHERE a.person_id = f.person_id AND a.period_id = f.period_id AND a.kind IN ('confirmed', 'carried')) < 0)
	LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'entry % spends more than there is', wrong USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	INSERT INTO ledger_months (person_id, month, pending, confirmed, line_count)
	SELECT w.person_id, date_trunc('month', w.happened_at AT TIME ZONE 'UTC')::date,
		sum(w.amount * ((t.kind = 'pending')::int - (f.kind = 'pending')::int)),
		sum(w.amount * ((t.kind IN ('confirmed', 'carried'))::int - (f.kind IN ('confirmed', 'carried'))::int)), count(*)
	FROM written w JOIN ledger_accounts f ON f.id = w.from_id JOIN ledger_accounts t ON t.id = w.to_id
	GROUP BY 1, 2 ORDER BY 1, 2
	ON CONFLICT (person_id, month) DO UPDATE SET pending = ledger_months.pending + excluded.pending,
		confirmed = ledger_months.confirmed + excluded.confirmed, line_count = ledger_months.line_count + excluded.line_count;
	RETURN null;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "ledger_no_award_lost"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
	award bigint;
	waits int;
	ended int;
BEGIN
	IF tg_table_name = 'pending_awards' THEN
		award := old.entry_id;
	ELSIF new.kind = 'award' AND new.amount > 0 THEN
		award := new.id;
	ELSE
		award := coalesce(new.settles_id, new.reverses_id);
	END IF;
	IF award IS NULL THEN
		RETURN null;
	END IF;
	-- A gesture does not wait.
	IF (SELECT e.kind FROM ledger_entries e WHERE e.id = award) <> 'award' THEN
		RETURN null;
	END IF;
	SELECT count(*) INTO waits FROM pending_awards WHERE entry_id = award;
	SELECT count(*) INTO ended FROM (SELECT FROM ledger_entries WHERE settles_id = award
		UNION ALL SELECT FROM ledger_entries r WHERE r.reverses_id = award
			AND (SELECT f.kind FROM ledger_accounts f WHERE f.id = r.from_id) = 'pending') ends;
	IF waits + ended <> 1 THEN
		RAISE EXCEPTION 'award % waits in % places and was settled % times', award, waits, ended USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN null;
END $$;
