CREATE TABLE "ledger_accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"person_id" bigint,
	"period_id" bigint,
	"balance" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_one" UNIQUE NULLS NOT DISTINCT("kind","person_id","period_id"),
	CONSTRAINT "ledger_accounts_kind" CHECK ("ledger_accounts"."kind" in ('budget', 'forfeited', 'pending', 'confirmed')),
	CONSTRAINT "ledger_accounts_person" CHECK (("ledger_accounts"."kind" in ('budget', 'forfeited')) = ("ledger_accounts"."person_id" is null)),
	CONSTRAINT "ledger_accounts_period" CHECK (("ledger_accounts"."kind" in ('confirmed')) = ("ledger_accounts"."period_id" is not null)),
	CONSTRAINT "ledger_accounts_not_below" CHECK ("ledger_accounts"."balance" >= 0 or "ledger_accounts"."kind" in ('budget', 'forfeited', 'confirmed'))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"from_id" bigint NOT NULL,
	"to_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"withheld" bigint DEFAULT 0 NOT NULL,
	"person_id" bigint NOT NULL,
	"question_id" bigint,
	"answer_id" bigint,
	"idea_id" bigint,
	"space_id" bigint,
	"settles_id" bigint,
	"reverses_id" bigint,
	"happened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_key_unique" UNIQUE("key"),
	CONSTRAINT "ledger_entries_two_accounts" CHECK ("ledger_entries"."from_id" <> "ledger_entries"."to_id"),
	CONSTRAINT "ledger_entries_amount" CHECK ("ledger_entries"."amount" > 0 or ("ledger_entries"."amount" = 0 and "ledger_entries"."kind" in ('award', 'reversed'))),
	CONSTRAINT "ledger_entries_withheld" CHECK ("ledger_entries"."withheld" >= 0 and ("ledger_entries"."withheld" = 0 or "ledger_entries"."kind" = 'award')),
	CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('award', 'confirmed', 'reversed', 'forfeited')),
	CONSTRAINT "ledger_entries_reverses" CHECK (("ledger_entries"."kind" = 'reversed') = ("ledger_entries"."reverses_id" is not null)),
	CONSTRAINT "ledger_entries_settles" CHECK ("ledger_entries"."settles_id" is null or "ledger_entries"."kind" in ('confirmed', 'forfeited')),
	CONSTRAINT "ledger_entries_confirmed" CHECK ("ledger_entries"."kind" <> 'confirmed' or "ledger_entries"."settles_id" is not null),
	CONSTRAINT "ledger_entries_award" CHECK ("ledger_entries"."kind" <> 'award' or num_nonnulls("ledger_entries"."answer_id", "ledger_entries"."idea_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "ledger_months" (
	"person_id" bigint NOT NULL,
	"month" date NOT NULL,
	"pending" bigint NOT NULL,
	"confirmed" bigint NOT NULL,
	"line_count" bigint NOT NULL,
	CONSTRAINT "ledger_months_person_id_month_pk" PRIMARY KEY("person_id","month")
);
--> statement-breakpoint
CREATE TABLE "pending_awards" (
	"entry_id" bigint PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "periods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"budget" bigint NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"confirmed_points" bigint,
	CONSTRAINT "periods_startsOn_unique" UNIQUE("starts_on"),
	CONSTRAINT "periods_counted" CHECK (("periods"."state" = 'open') = ("periods"."confirmed_points" is null)),
	CONSTRAINT "periods_days" CHECK ("periods"."ends_on" > "periods"."starts_on"),
	CONSTRAINT "periods_budget" CHECK ("periods"."budget" >= 0),
	CONSTRAINT "periods_state" CHECK ("periods"."state" in ('open', 'closing', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_from_id_ledger_accounts_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_to_id_ledger_accounts_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_settles_id_ledger_entries_id_fk" FOREIGN KEY ("settles_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_reverses_id_ledger_entries_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_months" ADD CONSTRAINT "ledger_months_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_awards" ADD CONSTRAINT "pending_awards_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_awards" ADD CONSTRAINT "pending_awards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_accounts_person" ON "ledger_accounts" USING btree ("person_id","kind") WHERE "ledger_accounts"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_accounts_period" ON "ledger_accounts" USING btree ("period_id","person_id") WHERE "ledger_accounts"."period_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_settled" ON "ledger_entries" USING btree ("settles_id") WHERE "ledger_entries"."settles_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_reversed" ON "ledger_entries" USING btree ("reverses_id") WHERE "ledger_entries"."reverses_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entries_person" ON "ledger_entries" USING btree ("person_id","happened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ledger_entries_answer" ON "ledger_entries" USING btree ("answer_id") WHERE "ledger_entries"."answer_id" is not null and "ledger_entries"."kind" = 'award';--> statement-breakpoint
CREATE INDEX "ledger_entries_idea" ON "ledger_entries" USING btree ("idea_id") WHERE "ledger_entries"."idea_id" is not null and "ledger_entries"."kind" = 'award';--> statement-breakpoint
CREATE INDEX "ledger_entries_from" ON "ledger_entries" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_to" ON "ledger_entries" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "pending_awards_due" ON "pending_awards" USING btree ("due_at","entry_id");--> statement-breakpoint
CREATE INDEX "pending_awards_person" ON "pending_awards" USING btree ("person_id","entry_id");--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_apart" EXCLUDE USING gist (daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
INSERT INTO "ledger_accounts" ("kind") VALUES ('budget'), ('forfeited');--> statement-breakpoint
CREATE FUNCTION "ledger_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what the ledger says stays: % of % is refused', lower(tg_op), tg_table_name USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_entries_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
	FOR EACH STATEMENT EXECUTE FUNCTION "ledger_refuse"();--> statement-breakpoint
CREATE TRIGGER "ledger_accounts_stay" BEFORE DELETE OR TRUNCATE ON "ledger_accounts"
	FOR EACH STATEMENT EXECUTE FUNCTION "ledger_refuse"();--> statement-breakpoint
CREATE FUNCTION "ledger_guard_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- Two deep: within the trigger of an entry that moves the balance.
	IF tg_op = 'INSERT' AND new.balance <> 0 OR tg_op = 'UPDATE' AND (pg_trigger_depth() < 2
			OR (new.id, new.kind, new.person_id, new.period_id) IS DISTINCT FROM (old.id, old.kind, old.person_id, old.period_id)) THEN
		RAISE EXCEPTION 'only entries move the balance of account %', new.id USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_accounts_guard" BEFORE INSERT OR UPDATE ON "ledger_accounts"
	FOR EACH ROW EXECUTE FUNCTION "ledger_guard_account"();--> statement-breakpoint
CREATE FUNCTION "ledger_guard_month"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() < 2 THEN
		RAISE EXCEPTION 'only entries change what a month came to' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_months_guard" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ledger_months"
	FOR EACH STATEMENT EXECUTE FUNCTION "ledger_guard_month"();--> statement-breakpoint
CREATE FUNCTION "ledger_move"() RETURNS trigger LANGUAGE plpgsql AS $$
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
			ELSE false END
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
		sum(w.amount * ((t.kind = 'confirmed')::int - (f.kind = 'confirmed')::int)), count(*)
	FROM written w JOIN ledger_accounts f ON f.id = w.from_id JOIN ledger_accounts t ON t.id = w.to_id
	GROUP BY 1, 2 ORDER BY 1, 2
	ON CONFLICT (person_id, month) DO UPDATE SET pending = ledger_months.pending + excluded.pending,
		confirmed = ledger_months.confirmed + excluded.confirmed, line_count = ledger_months.line_count + excluded.line_count;
	RETURN null;
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_entries_move" AFTER INSERT ON "ledger_entries"
	REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "ledger_move"();--> statement-breakpoint
CREATE FUNCTION "ledger_no_award_lost"() RETURNS trigger LANGUAGE plpgsql AS $$
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
	SELECT count(*) INTO waits FROM pending_awards WHERE entry_id = award;
	SELECT count(*) INTO ended FROM (SELECT FROM ledger_entries WHERE settles_id = award
		UNION ALL SELECT FROM ledger_entries r JOIN ledger_accounts f ON f.id = r.from_id WHERE r.reverses_id = award AND f.kind = 'pending') ends;
	IF waits + ended <> 1 THEN
		RAISE EXCEPTION 'award % waits in % places and was settled % times', award, waits, ended USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN null;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_entries_no_award_lost" AFTER INSERT ON "ledger_entries" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "ledger_no_award_lost"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "pending_awards_no_award_lost" AFTER DELETE ON "pending_awards" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "ledger_no_award_lost"();--> statement-breakpoint
ALTER TABLE "ledger_accounts" SET (fillfactor = 70, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0.02);
