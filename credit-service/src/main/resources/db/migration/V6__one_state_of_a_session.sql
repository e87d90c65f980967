-- What is booked on a session is one state: an absence and a closure share its minutes, each minute is made good once.
-- The answer to an absence says on how many minutes it stands; less or more is missed when a closure comes or goes.
ALTER TABLE absence ADD COLUMN missed_minutes int;
UPDATE absence SET missed_minutes = CASE outcome
    WHEN 'EARNED' THEN coalesce((SELECT lot.earned FROM lot WHERE lot.absence_id = absence.absence_id), 0)
    ELSE extract(epoch FROM ends - starts)::int / 60 END
WHERE outcome IS NOT NULL;
ALTER TABLE absence
    DROP CONSTRAINT ck_absence_lot_was_earned,   -- a lot stays the absence's own when it is worth nothing any more
    ADD CONSTRAINT ck_absence_answer_says_what_is_missed CHECK ((outcome IS NULL) = (missed_minutes IS NULL));

-- A compensation names the session and the part of it that is missed.
ALTER TABLE compensation
    ADD COLUMN begins            time,
    ADD COLUMN ends              time,
    ADD COLUMN session_extra_day uuid,
    ADD COLUMN paid_minutes      int    NOT NULL DEFAULT 0,   -- given as money
    ADD COLUMN settlements       bigint NOT NULL DEFAULT 0;   -- how often billing was told of that
UPDATE compensation c SET
    ends = starts + minutes * interval '1 minute',
    begins = coalesce((SELECT s.starts FROM contract_session s
                       WHERE c.extra_day_id IS NULL AND s.contract_id = c.contract_id
                         AND s.weekday = trim(upper(to_char(c.day, 'DAY'))) AND c.starts >= s.starts AND c.starts < s.ends
                       LIMIT 1), c.starts),
    session_extra_day = c.extra_day_id,
    settlements = CASE state WHEN 'MONEY' THEN 1 ELSE 0 END,
    paid_minutes = CASE state WHEN 'MONEY' THEN
        coalesce((SELECT sum(e.minutes) FROM entry e JOIN movement m USING (movement_id)
                  WHERE m.child_id = c.child_id AND e.lot_id = c.lot_id AND e.account = 'PAID_OUT'), 0)::int ELSE 0 END;
ALTER TABLE compensation
    ALTER COLUMN begins SET NOT NULL,
    ALTER COLUMN ends SET NOT NULL,
    DROP CONSTRAINT ck_compensation_state,
    DROP CONSTRAINT ck_compensation_minutes_more_than_none,
    ADD CONSTRAINT ck_compensation_state
        CHECK (state IN ('WAITING', 'CREDIT', 'MONEY', 'TAKEN_BACK', 'NOT_OFFERED', 'NOTHING_MISSED')),
    ADD CONSTRAINT ck_compensation_money_is_a_part CHECK (paid_minutes BETWEEN 0 AND minutes);
DROP INDEX uq_compensation_once_a_session;
CREATE UNIQUE INDEX uq_compensation_once_a_session
    ON compensation (closure_id, contract_id, day, begins, session_extra_day) NULLS NOT DISTINCT
    WHERE closure_id IS NOT NULL;
CREATE INDEX ix_compensation_session_extra_day ON compensation (session_extra_day) WHERE session_extra_day IS NOT NULL;

-- Money that was given for a closure is owed back when care takes place after all.
ALTER TABLE movement DROP CONSTRAINT ck_movement_kind;
ALTER TABLE movement ADD CONSTRAINT ck_movement_kind
    CHECK (kind IN ('EARN', 'RESERVE', 'RELEASE', 'SPEND', 'EXPIRE', 'FORFEIT', 'GRANT', 'REVERSE', 'REFUND', 'PAY_OUT',
                    'PAY_BACK', 'ADVANCE', 'REPAY', 'SETTLE'));

-- Of two sessions on a day each can be given in exchange.
DROP INDEX uq_extra_day_gives_a_day_up_once;
CREATE UNIQUE INDEX uq_extra_day_gives_a_session_up_once ON extra_day (given_up_contract, given_up_day, given_up_starts)
    WHERE state IN ('REQUESTED', 'GRANTED') AND given_up_day IS NOT NULL;
