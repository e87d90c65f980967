-- A plan of the week holds from a day on, so that what was planned before can still be shown to an inspector. Where it differs
-- over the day it says the staff of each quarter of an hour; `staff` is then the most.
ALTER TABLE staff_weekday
    ADD COLUMN valid_from date NOT NULL DEFAULT date '2000-01-01',
    ADD COLUMN quarters   smallint[],
    ADD CONSTRAINT ck_staff_weekday_quarters_of_a_day CHECK (array_length(quarters, 1) = 96),
    DROP CONSTRAINT pk_staff_weekday,
    ADD CONSTRAINT pk_staff_weekday PRIMARY KEY (group_id, weekday, valid_from);
ALTER TABLE staff_weekday ALTER COLUMN valid_from DROP DEFAULT;
ALTER TABLE staff_day
    ADD COLUMN quarters smallint[],
    ADD CONSTRAINT ck_staff_day_quarters_of_a_day CHECK (array_length(quarters, 1) = 96);

-- When a location may have fewer staff than the ratio asks for, and who comes when somebody is alone (Besluit kwaliteit
-- kinderopvang, articles 7 and 16). Holds from a day on.
CREATE TABLE staff_frame (
    location_id  uuid  NOT NULL CONSTRAINT fk_staff_frame_location REFERENCES location (id),
    valid_from   date  NOT NULL,
    second_adult text  NOT NULL,
    windows      jsonb NOT NULL,   -- [{care, weekday, freeDay, from, until}], local times
    CONSTRAINT pk_staff_frame PRIMARY KEY (location_id, valid_from),
    CONSTRAINT ck_staff_frame_second_adult CHECK (second_adult IN ('NONE', 'REACHABLE', 'PRESENT'))
);

-- 24:00 is a time to PostgreSQL and to nobody else: one such row would stop every list that it is on.
ALTER TABLE opening_hours ADD CONSTRAINT ck_opening_hours_within_the_day CHECK (closes < time '24:00') NOT VALID;
ALTER TABLE contract_session ADD CONSTRAINT ck_contract_session_within_the_day CHECK (ends < time '24:00') NOT VALID;
ALTER TABLE extra_day ADD CONSTRAINT ck_extra_day_within_the_day
    CHECK (ends < time '24:00' AND (given_ends IS NULL OR given_ends < time '24:00')) NOT VALID;
ALTER TABLE absence ADD CONSTRAINT ck_absence_within_the_day CHECK (ends < time '24:00') NOT VALID;
ALTER TABLE closure ADD CONSTRAINT ck_closure_within_the_day CHECK (from_time IS NULL OR from_time < time '24:00') NOT VALID;
