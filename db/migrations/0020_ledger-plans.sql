-- What the check of an award looks at is the award alone, whatever was known of the tables when its plan was made.
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
	SELECT count(*) INTO waits FROM pending_awards WHERE entry_id = award;
	SELECT count(*) INTO ended FROM (SELECT FROM ledger_entries WHERE settles_id = award
		UNION ALL SELECT FROM ledger_entries r WHERE r.reverses_id = award
			AND (SELECT f.kind FROM ledger_accounts f WHERE f.id = r.from_id) = 'pending') ends;
	IF waits + ended <> 1 THEN
		RAISE EXCEPTION 'award % waits in % places and was settled % times', award, waits, ended USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN null;
END $$;
