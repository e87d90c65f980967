-- Who may see what: families by custody, location managers by the contracts at their locations. No names are kept here.
CREATE TABLE household (
    household_id uuid   NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT pk_household PRIMARY KEY (household_id)
);
CREATE TABLE child (
    child_id     uuid NOT NULL,
    household_id uuid NOT NULL CONSTRAINT fk_child_household REFERENCES household (household_id),
    custodians   text[] NOT NULL,  -- accounts: subjects of the sign-ins of those with custody
    CONSTRAINT pk_child PRIMARY KEY (child_id, household_id)
);
CREATE INDEX ix_child_household ON child (household_id);

CREATE TABLE location (
    location_id uuid   NOT NULL,
    version     bigint NOT NULL,
    managers    text[] NOT NULL,  -- accounts
    CONSTRAINT pk_location PRIMARY KEY (location_id)
);
CREATE TABLE opening_hours (
    location_id uuid NOT NULL CONSTRAINT fk_opening_hours_location REFERENCES location (location_id),
    weekday     text NOT NULL,
    opens       time NOT NULL,
    closes      time NOT NULL,
    CONSTRAINT pk_opening_hours PRIMARY KEY (location_id, weekday)
);
CREATE TABLE closure (
    closure_id  uuid   NOT NULL,
    version     bigint NOT NULL,
    location_id uuid   NOT NULL,  -- its location may become known later
    first_day   date   NOT NULL,
    last_day    date   NOT NULL,  -- inside
    cause       text   NOT NULL,
    CONSTRAINT pk_closure PRIMARY KEY (closure_id),
    CONSTRAINT ck_closure_ends_after_it_begins CHECK (last_day >= first_day)
);
CREATE INDEX ix_closure_location ON closure (location_id, first_day);

CREATE TABLE contract (
    contract_id    uuid   NOT NULL,
    version        bigint NOT NULL,
    child_id       uuid   NOT NULL,
    household_id   uuid   NOT NULL,
    location_id    uuid   NOT NULL,
    group_id       uuid   NOT NULL,
    provider       text   NOT NULL,
    care_type      text   NOT NULL,
    weeks_per_year int    NOT NULL,
    first_day      date   NOT NULL,
    last_day       date   NOT NULL,  -- inside
    CONSTRAINT pk_contract PRIMARY KEY (contract_id),
    CONSTRAINT ck_contract_ends_after_it_begins CHECK (last_day >= first_day)
);
CREATE INDEX ix_contract_child ON contract (child_id, first_day);
CREATE INDEX ix_contract_location ON contract (location_id);
CREATE TABLE contract_session (
    contract_id uuid NOT NULL CONSTRAINT fk_contract_session_contract REFERENCES contract (contract_id),
    weekday     text NOT NULL,
    starts      time NOT NULL,  -- local to the location
    ends        time NOT NULL,
    CONSTRAINT pk_contract_session PRIMARY KEY (contract_id, weekday, starts),
    CONSTRAINT ck_contract_session_ends_after_it_begins CHECK (ends > starts)
);

-- A rate holds from its first day until a later one.
CREATE TABLE tariff (
    provider       text   NOT NULL,
    care_type      text   NOT NULL,
    weeks_per_year int    NOT NULL,  -- 0: extra days and zero-hours contracts
    valid_from     date   NOT NULL,
    version        bigint NOT NULL,
    rate_cents     bigint NOT NULL,  -- an hour
    CONSTRAINT pk_tariff PRIMARY KEY (provider, care_type, weeks_per_year, valid_from),
    CONSTRAINT ck_tariff_rate_not_negative CHECK (rate_cents >= 0)
);

-- Absences with what they earn. One whose contract is not known yet waits undecided for it.
CREATE TABLE absence (
    absence_id      uuid        NOT NULL,
    child_id        uuid        NOT NULL,
    contract_id     uuid        NOT NULL,
    day             date        NOT NULL,
    version         bigint      NOT NULL,  -- of the newest fact applied
    reported_at     timestamptz,           -- null as long as only its withdrawal has arrived
    starts          time,
    ends            time,
    reason          text,
    channel         text,
    withdrawn_at    timestamptz,
    decisions       bigint      NOT NULL DEFAULT 0,  -- how often it has been answered: the version of the answer
    outcome         text,                  -- null while undecided
    policy          text,                  -- version of the conditions that the answer follows
    pending_until   date,
    lot_id          uuid,                  -- what it earned; null also where the session had earned all before
    CONSTRAINT pk_absence PRIMARY KEY (absence_id),
    CONSTRAINT ck_absence_reported_or_withdrawn CHECK (reported_at IS NOT NULL OR withdrawn_at IS NOT NULL),
    CONSTRAINT ck_absence_reported_whole
        CHECK ((reported_at IS NULL) = (starts IS NULL) AND (starts IS NULL) = (ends IS NULL)
            AND (starts IS NULL) = (reason IS NULL) AND (reason IS NULL) = (channel IS NULL)),
    CONSTRAINT ck_absence_outcome CHECK (outcome IN ('EARNED', 'PENDING', 'REFUSED_LATE', 'NOT_OFFERED')),
    CONSTRAINT ck_absence_answer_names_its_policy CHECK ((outcome IS NULL) = (policy IS NULL)),
    CONSTRAINT ck_absence_pending_until_a_day CHECK ((outcome IS NOT DISTINCT FROM 'PENDING') = (pending_until IS NOT NULL)),
    CONSTRAINT ck_absence_lot_was_earned CHECK (lot_id IS NULL OR outcome = 'EARNED')
);
CREATE INDEX ix_absence_child_day ON absence (child_id, day);
CREATE INDEX ix_absence_undecided ON absence (contract_id) WHERE outcome IS NULL AND withdrawn_at IS NULL;
CREATE INDEX ix_absence_pending ON absence (pending_until) WHERE outcome = 'PENDING' AND withdrawn_at IS NULL;

-- The ledger. One row a child: whoever moves its credit locks it, so movements of one child queue up.
CREATE TABLE ledger (
    child_id uuid   NOT NULL,
    version  bigint NOT NULL DEFAULT 0,  -- counts the movements
    CONSTRAINT pk_ledger PRIMARY KEY (child_id)
);
-- A lot is one earning with its own expiry. It belongs to one child and one care type and cannot be used for another.
CREATE TABLE lot (
    lot_id      uuid NOT NULL,
    child_id    uuid NOT NULL CONSTRAINT fk_lot_ledger REFERENCES ledger (child_id),
    care_type   text NOT NULL,
    absent_day  date,                    -- null for credit that no absence earned
    usable_from date NOT NULL,
    expires_on  date,                    -- last day that it can pay; null for credit that does not lapse
    absence_id  uuid,
    source      text NOT NULL,           -- why it was earned: an explanation as JSON
    CONSTRAINT pk_lot PRIMARY KEY (lot_id),
    CONSTRAINT uq_lot_one_an_absence UNIQUE (absence_id)
);
CREATE INDEX ix_lot_child ON lot (child_id, care_type);
CREATE INDEX ix_lot_expires ON lot (expires_on);
CREATE TABLE movement (
    movement_id uuid        NOT NULL,
    child_id    uuid        NOT NULL CONSTRAINT fk_movement_ledger REFERENCES ledger (child_id),
    number      bigint      NOT NULL,    -- within the ledger of the child, from 1
    care_type   text        NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,    -- from the service's clock
    why         text        NOT NULL,    -- an explanation as JSON
    absence_id  uuid,
    extra_day_id uuid,
    CONSTRAINT pk_movement PRIMARY KEY (movement_id),
    CONSTRAINT uq_movement_number UNIQUE (child_id, number),
    CONSTRAINT ck_movement_kind
        CHECK (kind IN ('EARN', 'RESERVE', 'RELEASE', 'SPEND', 'EXPIRE', 'FORFEIT', 'GRANT', 'REVERSE'))
);
CREATE INDEX ix_movement_extra_day ON movement (extra_day_id) WHERE extra_day_id IS NOT NULL;
-- Two or more entries a movement. An account is a lot and a place: FREE and RESERVED are the family's, the others count
-- where minutes came from and went.
CREATE TABLE entry (
    movement_id uuid NOT NULL CONSTRAINT fk_entry_movement REFERENCES movement (movement_id),
    lot_id      uuid NOT NULL CONSTRAINT fk_entry_lot REFERENCES lot (lot_id),
    account     text NOT NULL,
    minutes     int  NOT NULL,
    CONSTRAINT pk_entry PRIMARY KEY (movement_id, lot_id, account),
    CONSTRAINT ck_entry_account
        CHECK (account IN ('FREE', 'RESERVED', 'EARNED', 'GRANTED', 'SPENT', 'EXPIRED', 'FORFEITED')),
    CONSTRAINT ck_entry_moves_something CHECK (minutes <> 0)
);
CREATE INDEX ix_entry_lot ON entry (lot_id, account) INCLUDE (minutes);

-- Append only: what is wrong is reversed by another movement.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER tr_movement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON movement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tr_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- At commit: the entries of a movement sum to zero, lot by lot, and no lot has less than nothing. The lock makes the
-- second check hold also against a writer that did not lock: the later of two commits sees the earlier one's entries.
CREATE FUNCTION check_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(minutes) FROM entry WHERE movement_id = NEW.movement_id AND lot_id = NEW.lot_id) <> 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_entry_sum_zero',
            MESSAGE = format('movement %s does not sum to zero', NEW.movement_id);
    END IF;
    PERFORM 1 FROM ledger JOIN lot USING (child_id) WHERE lot_id = NEW.lot_id FOR NO KEY UPDATE OF ledger;
    IF NEW.account IN ('FREE', 'RESERVED')
       AND (SELECT sum(minutes) FROM entry WHERE lot_id = NEW.lot_id AND account = NEW.account) < 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_entry_lot_not_negative',
            MESSAGE = format('lot %s has less than nothing on %s', NEW.lot_id, NEW.account);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tr_entry_checked AFTER INSERT ON entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entries();

CREATE TABLE extra_day (
    extra_day_id    uuid        NOT NULL,
    version         bigint      NOT NULL,
    child_id        uuid        NOT NULL,
    household_id    uuid        NOT NULL,
    contract_id     uuid        NOT NULL,
    location_id     uuid        NOT NULL,
    group_id        uuid        NOT NULL,
    care_type       text        NOT NULL,
    day             date        NOT NULL,
    starts          time        NOT NULL,
    ends            time        NOT NULL,
    funding         text        NOT NULL,
    credit_minutes  int         NOT NULL,
    free_minutes    int         NOT NULL,
    invoice_minutes int         NOT NULL,
    state           text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    decide_by       timestamptz NOT NULL,
    settled_at      timestamptz,          -- decided or withdrawn
    policy          text        NOT NULL,
    why             text        NOT NULL, -- an explanation as JSON: of the split, and once decided of the answer
    CONSTRAINT pk_extra_day PRIMARY KEY (extra_day_id),
    CONSTRAINT ck_extra_day_state CHECK (state IN ('REQUESTED', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_extra_day_settled CHECK ((state = 'REQUESTED') = (settled_at IS NULL)),
    CONSTRAINT ck_extra_day_parts_not_negative
        CHECK (credit_minutes >= 0 AND free_minutes >= 0 AND invoice_minutes >= 0),
    CONSTRAINT ck_extra_day_parts_are_the_session
        CHECK ((credit_minutes + free_minutes + invoice_minutes) * interval '1 minute' = ends - starts)
);
-- One request a day and kind of care, unless the earlier one came to nothing.
CREATE UNIQUE INDEX uq_extra_day_once_a_day ON extra_day (child_id, care_type, day) WHERE state IN ('REQUESTED', 'GRANTED');
CREATE INDEX ix_extra_day_child ON extra_day (child_id, day);
