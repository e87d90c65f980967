-- Seats ---------------------------------------------------------------------------------------------------------------

-- What was told besides the count (seats free by age), so that a change of it is told too.
ALTER TABLE seat_day ADD COLUMN offered text NOT NULL DEFAULT '';

-- School weeks --------------------------------------------------------------------------------------------------------

ALTER TABLE location
    ADD COLUMN school_region text,        -- null: not known, then every week is a school week
    ADD COLUMN extra_day_answers text,    -- null: as the provider's conditions have it
    ADD CONSTRAINT ck_location_school_region CHECK (school_region IN ('NORTH', 'MIDDLE', 'SOUTH')),
    ADD CONSTRAINT ck_location_extra_day_answers CHECK (extra_day_answers IN ('BY_STAFF', 'AUTOMATIC_WHEN_SEAT'));

-- The school holidays as published, written at start-up, so that one statement can ask for them.
CREATE TABLE school_holiday (
    region    text NOT NULL,
    first_day date NOT NULL,
    last_day  date NOT NULL,   -- inclusive
    CONSTRAINT pk_school_holiday PRIMARY KEY (region, first_day),
    CONSTRAINT ck_school_holiday_last_day_not_before_first CHECK (last_day >= first_day)
);

-- Closures ------------------------------------------------------------------------------------------------------------

ALTER TABLE closure
    ADD COLUMN extent       text NOT NULL DEFAULT 'LOCATION',
    ADD COLUMN group_id     uuid CONSTRAINT fk_closure_group REFERENCES care_group (id),
    ADD COLUMN from_time    time,           -- it closes at this local time of each day; null for whole days
    ADD COLUMN circumstance text,           -- what is beyond the provider's responsibility (PL-114)
    ADD COLUMN note         text,           -- words for the families
    ADD COLUMN announced_by text,           -- account
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by text,           -- account
    ADD CONSTRAINT ck_closure_extent CHECK (extent IN ('LOCATION', 'GROUP', 'CHILDREN')),
    ADD CONSTRAINT ck_closure_group_of_extent CHECK ((extent = 'GROUP') = (group_id IS NOT NULL)),
    ADD CONSTRAINT ck_closure_circumstance_of_force_majeure CHECK (circumstance IS NULL OR cause = 'FORCE_MAJEURE');

-- The sessions that do not take place because of a closure, as told when it was announced: its reach list.
CREATE TABLE closure_missed (
    closure_id   uuid NOT NULL CONSTRAINT fk_closure_missed_closure REFERENCES closure (id),
    child_id     uuid NOT NULL CONSTRAINT fk_closure_missed_child REFERENCES child (id),
    household_id uuid NOT NULL CONSTRAINT fk_closure_missed_household REFERENCES household (id),
    contract_id  uuid NOT NULL CONSTRAINT fk_closure_missed_contract REFERENCES contract (id),
    group_id     uuid NOT NULL CONSTRAINT fk_closure_missed_group REFERENCES care_group (id),
    day          date NOT NULL,
    begins       time NOT NULL,   -- of the part that is missed
    ends         time NOT NULL,
    extra_day    uuid,            -- the granted extra day; null for a contracted session
    CONSTRAINT pk_closure_missed PRIMARY KEY (closure_id, child_id, day, begins),
    CONSTRAINT ck_closure_missed_ends_after_it_begins CHECK (ends > begins)
);
CREATE INDEX ix_closure_missed_child ON closure_missed (child_id, day);

-- Absences ------------------------------------------------------------------------------------------------------------

-- The extra day for which this day was given in exchange.
ALTER TABLE absence ADD COLUMN swapped_for uuid;
CREATE INDEX ix_absence_swapped_for ON absence (swapped_for) WHERE swapped_for IS NOT NULL;

-- Extra days ----------------------------------------------------------------------------------------------------------

ALTER TABLE extra_day
    ADD COLUMN automatic      boolean NOT NULL DEFAULT false,   -- granted by itself as soon as a seat stands free
    ADD COLUMN tried_version  bigint  NOT NULL DEFAULT -1,      -- of the seats when that was tried last
    ADD COLUMN given_contract uuid,                             -- the day given in exchange, if any
    ADD COLUMN given_day      date,
    ADD COLUMN given_begins   time,
    ADD COLUMN given_ends     time,
    ADD COLUMN decided_as     text,
    ADD COLUMN policy         text,                             -- version of the conditions when it was asked
    ADD COLUMN revoked_at     timestamptz,
    ADD COLUMN revoked_by     text,                             -- account
    ADD COLUMN revoke_reason  text,
    ADD COLUMN cancelled_at   timestamptz,
    DROP CONSTRAINT ck_extra_day_state,
    ADD CONSTRAINT ck_extra_day_state CHECK (
        state IN ('REQUESTED', 'GRANTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'REVOKED')),
    ADD CONSTRAINT ck_extra_day_decided_as CHECK (decided_as IN ('STAFF', 'POLICY', 'DEADLINE')),
    ADD CONSTRAINT ck_extra_day_given_whole CHECK (
        num_nonnulls(given_contract, given_day, given_begins, given_ends) IN (0, 4)),
    ADD CONSTRAINT ck_extra_day_revocation_is_complete CHECK (
        state <> 'REVOKED' OR num_nonnulls(revoked_at, revoked_by, revoke_reason) = 3);

UPDATE extra_day e SET policy = c.policy FROM contract c WHERE c.id = e.contract_id;
ALTER TABLE extra_day ALTER COLUMN policy SET NOT NULL;
UPDATE extra_day SET decided_as = CASE WHEN decided_by = 'placement' THEN 'DEADLINE' ELSE 'STAFF' END
WHERE decided_at IS NOT NULL;

CREATE INDEX ix_extra_day_automatic ON extra_day (requested_at, id) WHERE state = 'REQUESTED' AND automatic;
CREATE INDEX ix_extra_day_decided ON extra_day (decided_at, id) WHERE decided_at IS NOT NULL;

-- The closures that stand and leave no care to a child at a local time of a day: of its location, its group, or of itself.
-- A set-returning function of one SELECT, so that it is planned as a part of the statement that asks.
CREATE FUNCTION closing(of_location uuid, of_group uuid, of_child uuid, on_day date, at_time time)
    RETURNS SETOF closure LANGUAGE sql STABLE AS $$
        SELECT x.* FROM closure x
        WHERE x.location_id = of_location AND on_day BETWEEN x.first_day AND x.last_day AND x.withdrawn_at IS NULL
          AND (x.from_time IS NULL OR x.from_time <= at_time)
          AND (x.extent = 'LOCATION' OR x.group_id = of_group
               OR (x.extent = 'CHILDREN' AND EXISTS (SELECT FROM closure_missed m
                                                     WHERE m.closure_id = x.id AND m.child_id = of_child
                                                       AND m.day = on_day)))
    $$;
