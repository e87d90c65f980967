-- What of a lot is open stands on the lot, beside its movements and never without them: the database keeps it itself, from
-- the entries. So a lot that is used up costs nothing more, however long the history grows.
ALTER TABLE lot
    ADD COLUMN free     int  NOT NULL DEFAULT 0,
    ADD COLUMN reserved int  NOT NULL DEFAULT 0,
    ADD COLUMN advanced int  NOT NULL DEFAULT 0,   -- below zero by what was used before it was earned
    ADD COLUMN earned   int  NOT NULL DEFAULT 0,   -- what an absence earned and was not taken back
    ADD COLUMN origin   text NOT NULL DEFAULT 'ABSENCE',
    ADD COLUMN extra_day_id uuid,                  -- of an advance: the day that it pays
    ADD COLUMN note     text;                      -- of goodwill: the words of who gave it
UPDATE lot SET free = sums.free, reserved = sums.reserved, earned = sums.earned
FROM (SELECT lot_id, coalesce(sum(minutes) FILTER (WHERE account = 'FREE'), 0) AS free,
             coalesce(sum(minutes) FILTER (WHERE account = 'RESERVED'), 0) AS reserved,
             coalesce(-sum(minutes) FILTER (WHERE account = 'EARNED'), 0) AS earned
      FROM entry GROUP BY lot_id) sums
WHERE lot.lot_id = sums.lot_id;
ALTER TABLE lot ALTER COLUMN origin DROP DEFAULT;
ALTER TABLE lot
    ADD CONSTRAINT ck_lot_free_not_less_than_nothing CHECK (free >= 0),
    ADD CONSTRAINT ck_lot_reserved_not_less_than_nothing CHECK (reserved >= 0),
    ADD CONSTRAINT ck_lot_advance_not_more_than_paid_back CHECK (advanced <= 0),
    ADD CONSTRAINT ck_lot_origin CHECK (origin IN ('ABSENCE', 'GOODWILL', 'COMPENSATION', 'ADVANCE')),
    ADD CONSTRAINT ck_lot_advance_pays_a_day CHECK (origin <> 'ADVANCE' OR extra_day_id IS NOT NULL);
DROP INDEX ix_lot_child;
DROP INDEX ix_lot_expires;
DROP INDEX ix_entry_lot;
CREATE INDEX ix_lot_open ON lot (child_id) WHERE free > 0 OR reserved > 0 OR advanced < 0;
CREATE INDEX ix_lot_expires ON lot (expires_on) WHERE free > 0;

-- The entries of a movement come in one statement: they sum to zero lot by lot, and what of a lot is open follows from
-- them. Two writers of one lot queue up at its row, locked or not, so no lot is ever overspent.
DROP TRIGGER tr_entry_checked ON entry;
DROP FUNCTION check_entries;
CREATE FUNCTION keep_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added GROUP BY movement_id, lot_id HAVING sum(minutes) <> 0) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_entry_sum_zero',
            MESSAGE = 'a movement does not sum to zero';
    END IF;
    UPDATE lot
    SET free = lot.free + moved.free, reserved = lot.reserved + moved.reserved,
        advanced = lot.advanced + moved.advanced, earned = lot.earned + moved.earned
    FROM (SELECT lot_id, coalesce(sum(minutes) FILTER (WHERE account = 'FREE'), 0) AS free,
                 coalesce(sum(minutes) FILTER (WHERE account = 'RESERVED'), 0) AS reserved,
                 coalesce(sum(minutes) FILTER (WHERE account = 'ADVANCED'), 0) AS advanced,
                 coalesce(-sum(minutes) FILTER (WHERE account = 'EARNED'), 0) AS earned
          FROM added GROUP BY lot_id) moved
    WHERE lot.lot_id = moved.lot_id;
    RETURN NULL;
END $$;
CREATE TRIGGER tr_entry_kept AFTER INSERT ON entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_lots();

ALTER TABLE absence ADD COLUMN swapped_for uuid;  -- the extra day for which this day was given in exchange

-- Extra days: swapped for another day, at another group or location, cancelled by the family, withdrawn by the provider,
-- paid with credit that came later. The answer is kept as placement told it.
ALTER TABLE extra_day
    ADD COLUMN swap_minutes        int     NOT NULL DEFAULT 0,
    ADD COLUMN given_up_contract   uuid,
    ADD COLUMN given_up_day        date,
    ADD COLUMN given_up_starts     time,
    ADD COLUMN given_up_ends       time,
    ADD COLUMN without_extra_staff boolean NOT NULL DEFAULT false,
    ADD COLUMN answer              text;           -- the fact as JSON
ALTER TABLE extra_day
    DROP CONSTRAINT ck_extra_day_state,
    DROP CONSTRAINT ck_extra_day_parts_not_negative,
    DROP CONSTRAINT ck_extra_day_parts_are_the_session;
ALTER TABLE extra_day
    ADD CONSTRAINT ck_extra_day_state
        CHECK (state IN ('REQUESTED', 'GRANTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'REVOKED')),
    ADD CONSTRAINT ck_extra_day_parts_not_negative
        CHECK (credit_minutes >= 0 AND swap_minutes >= 0 AND free_minutes >= 0 AND invoice_minutes >= 0),
    ADD CONSTRAINT ck_extra_day_parts_are_the_session
        CHECK ((credit_minutes + swap_minutes + free_minutes + invoice_minutes) * interval '1 minute' = ends - starts),
    ADD CONSTRAINT ck_extra_day_given_up_whole
        CHECK ((given_up_day IS NULL) = (given_up_contract IS NULL) AND (given_up_day IS NULL) = (given_up_starts IS NULL)
            AND (given_up_day IS NULL) = (given_up_ends IS NULL));
CREATE UNIQUE INDEX uq_extra_day_gives_a_day_up_once ON extra_day (given_up_contract, given_up_day)
    WHERE state IN ('REQUESTED', 'GRANTED') AND given_up_day IS NOT NULL;
-- Granted days of which credit that comes later may pay what would be invoiced.
CREATE INDEX ix_extra_day_invoiced ON extra_day (child_id, day) WHERE state = 'GRANTED' AND invoice_minutes > 0;
-- How requests of a group were answered lately.
CREATE INDEX ix_extra_day_group_settled ON extra_day (group_id, settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_extra_day_location_settled ON extra_day (location_id, settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_extra_day_open_of_group ON extra_day (group_id, day) WHERE state = 'REQUESTED';

-- Locations by name and town, their groups, closures of a part, and the seats of each group and day.
ALTER TABLE location
    ADD COLUMN provider      text,
    ADD COLUMN name          text,
    ADD COLUMN town          text,
    ADD COLUMN school_region text;   -- null when not known: then every week is a school week
CREATE INDEX ix_location_town ON location (provider, town);
CREATE TABLE care_group (
    group_id    uuid NOT NULL,
    location_id uuid NOT NULL CONSTRAINT fk_care_group_location REFERENCES location (location_id),
    name        text NOT NULL,
    care_type   text NOT NULL,
    CONSTRAINT pk_care_group PRIMARY KEY (group_id)
);
CREATE INDEX ix_care_group_location ON care_group (location_id);
ALTER TABLE closure
    ADD COLUMN extent      text    NOT NULL DEFAULT 'LOCATION',
    ADD COLUMN group_id    uuid,
    ADD COLUMN closes_from time,                       -- null for whole days
    ADD COLUMN withdrawn   boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_closure_extent CHECK (extent IN ('LOCATION', 'GROUP', 'CHILDREN'));
CREATE TABLE seats (
    group_id    uuid    NOT NULL,
    day         date    NOT NULL,
    version     bigint  NOT NULL,
    location_id uuid    NOT NULL,
    open        boolean NOT NULL,
    expected    int     NOT NULL,
    capacity    int     NOT NULL,
    free        jsonb   NOT NULL,   -- [{fromAge, untilAge, seats}], ages in whole years, both inside; empty when not told
    CONSTRAINT pk_seats PRIMARY KEY (group_id, day)
);
ALTER TABLE child ADD COLUMN born date;   -- for the seat of the child's age; null until the household is told again

-- Who ended a contract: what the family saved is not lost where the provider did.
ALTER TABLE contract ADD COLUMN ended_by text;

-- Care that was agreed and that the provider could not give, and what makes it good: credit that does not lapse, at once
-- and without a claim, or money if the family so chooses in time.
CREATE TABLE compensation (
    compensation_id uuid        NOT NULL,
    child_id        uuid        NOT NULL,
    contract_id     uuid        NOT NULL,
    closure_id      uuid,
    extra_day_id    uuid,
    day             date        NOT NULL,
    starts          time        NOT NULL,
    minutes         int         NOT NULL,
    cause           text        NOT NULL,
    state           text        NOT NULL,
    lot_id          uuid,
    given_at        timestamptz NOT NULL,
    money_until     timestamptz,
    why             text        NOT NULL,
    CONSTRAINT pk_compensation PRIMARY KEY (compensation_id),
    CONSTRAINT ck_compensation_state CHECK (state IN ('WAITING', 'CREDIT', 'MONEY', 'TAKEN_BACK', 'NOT_OFFERED')),
    CONSTRAINT ck_compensation_has_a_cause CHECK ((closure_id IS NULL) <> (extra_day_id IS NULL)),
    CONSTRAINT ck_compensation_minutes_more_than_none CHECK (minutes > 0)
);
CREATE UNIQUE INDEX uq_compensation_once_a_session ON compensation (closure_id, contract_id, day, starts)
    WHERE closure_id IS NOT NULL;
CREATE UNIQUE INDEX uq_compensation_once_an_extra_day ON compensation (extra_day_id) WHERE extra_day_id IS NOT NULL;
CREATE INDEX ix_compensation_child ON compensation (child_id);
CREATE INDEX ix_compensation_waiting ON compensation (contract_id) WHERE state = 'WAITING';

-- Warnings that were sent, so that each is sent once.
CREATE TABLE warning (
    child_id   uuid        NOT NULL,
    care_type  text        NOT NULL,
    occasion   text        NOT NULL,
    last_day   date        NOT NULL,
    days_ahead int         NOT NULL,
    number     bigint      NOT NULL,   -- within the warnings of the child, from 1
    sent_at    timestamptz NOT NULL,
    CONSTRAINT pk_warning PRIMARY KEY (child_id, care_type, occasion, last_day, days_ahead)
);
CREATE INDEX ix_lot_advanced ON lot (expires_on) WHERE advanced < 0;
CREATE INDEX ix_contract_last_day ON contract (last_day);

-- Contracts after whose end the family keeps its credit, by the version that was looked at.
CREATE TABLE kept_at_end (
    contract_id uuid   NOT NULL,
    version     bigint NOT NULL,
    CONSTRAINT pk_kept_at_end PRIMARY KEY (contract_id)
);
