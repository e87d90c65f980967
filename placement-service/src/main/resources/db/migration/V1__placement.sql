CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Locations -----------------------------------------------------------------------------------------------------------

CREATE TABLE location (
    id         uuid   NOT NULL,
    version    bigint NOT NULL,
    provider   text   NOT NULL,   -- code of the legal entity whose conditions hold here
    name       text   NOT NULL,
    town       text   NOT NULL,
    phone      text   NOT NULL,
    managers   text[] NOT NULL,   -- accounts
    care_types text[] NOT NULL,
    CONSTRAINT pk_location PRIMARY KEY (id)
);
CREATE INDEX ix_location_managers ON location USING gin (managers);

-- A weekday without a row is closed. Times are local.
CREATE TABLE opening_hours (
    location_id uuid     NOT NULL CONSTRAINT fk_opening_hours_location REFERENCES location (id),
    weekday     smallint NOT NULL,   -- 1 is Monday
    opens       time     NOT NULL,
    closes      time     NOT NULL,
    CONSTRAINT pk_opening_hours PRIMARY KEY (location_id, weekday),
    CONSTRAINT ck_opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_opening_hours_close_after_opening CHECK (closes > opens)
);

-- Its row is the lock between contracts (FOR UPDATE) and seats of single days (FOR KEY SHARE).
CREATE TABLE care_group (
    id          uuid NOT NULL,
    location_id uuid NOT NULL CONSTRAINT fk_care_group_location REFERENCES location (id),
    name        text NOT NULL,
    care_type   text NOT NULL,
    maximum     int  NOT NULL,   -- most children at any moment, whatever the staff
    CONSTRAINT pk_care_group PRIMARY KEY (id),
    CONSTRAINT ck_care_group_maximum_positive CHECK (maximum > 0)
);
CREATE INDEX ix_care_group_location ON care_group (location_id);

-- Staff planned on a weekday; a weekday without a row has none.
CREATE TABLE staff_weekday (
    group_id uuid     NOT NULL CONSTRAINT fk_staff_weekday_group REFERENCES care_group (id),
    weekday  smallint NOT NULL,
    staff    int      NOT NULL,
    CONSTRAINT pk_staff_weekday PRIMARY KEY (group_id, weekday),
    CONSTRAINT ck_staff_weekday_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_staff_weekday_not_negative CHECK (staff >= 0)
);

-- Staff planned on one day, instead of that of the weekday.
CREATE TABLE staff_day (
    group_id uuid NOT NULL CONSTRAINT fk_staff_day_group REFERENCES care_group (id),
    day      date NOT NULL,
    staff    int  NOT NULL,
    CONSTRAINT pk_staff_day PRIMARY KEY (group_id, day),
    CONSTRAINT ck_staff_day_not_negative CHECK (staff >= 0)
);

CREATE TABLE closure (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL,
    location_id  uuid        NOT NULL CONSTRAINT fk_closure_location REFERENCES location (id),
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,   -- inclusive
    cause        text        NOT NULL,
    announced_at timestamptz NOT NULL,
    CONSTRAINT pk_closure PRIMARY KEY (id),
    CONSTRAINT ck_closure_last_day_not_before_first CHECK (last_day >= first_day)
);
CREATE INDEX ix_closure_location ON closure (location_id, last_day);

-- The closed days of each provider's calendar, worked out from its conditions at start-up, so that one statement can ask
-- for them.
CREATE TABLE provider_closed_day (
    provider         text    NOT NULL,
    day              date    NOT NULL,
    absence_accepted boolean NOT NULL,   -- a contracted day may still be given up, for a swap (CR-050)
    CONSTRAINT pk_provider_closed_day PRIMARY KEY (provider, day)
);

-- Households ----------------------------------------------------------------------------------------------------------

CREATE TABLE household (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    payer   uuid   NOT NULL,   -- who is invoiced: neither custody nor access follows from it
    CONSTRAINT pk_household PRIMARY KEY (id)
);

CREATE TABLE person (
    id           uuid NOT NULL,
    household_id uuid NOT NULL CONSTRAINT fk_person_household REFERENCES household (id),
    first_name   text NOT NULL,
    last_name    text NOT NULL,
    email        text NOT NULL,
    language     text NOT NULL,
    account      text,             -- subject of the sign-in; null as long as there is none
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_language CHECK (language IN ('nl', 'en'))
);
CREATE INDEX ix_person_household ON person (household_id);
CREATE INDEX ix_person_account ON person (account) WHERE account IS NOT NULL;

ALTER TABLE household ADD CONSTRAINT fk_household_payer
    FOREIGN KEY (payer) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE child (
    id           uuid NOT NULL,
    household_id uuid NOT NULL CONSTRAINT fk_child_household REFERENCES household (id),
    first_name   text NOT NULL,
    birth_date   date NOT NULL,
    CONSTRAINT pk_child PRIMARY KEY (id)
);
CREATE INDEX ix_child_household ON child (household_id);

-- Who may see a child and act for it. A custodian may belong to another household than the child.
CREATE TABLE custody (
    child_id  uuid NOT NULL CONSTRAINT fk_custody_child REFERENCES child (id),
    person_id uuid NOT NULL CONSTRAINT fk_custody_person REFERENCES person (id),
    CONSTRAINT pk_custody PRIMARY KEY (child_id, person_id)
);
CREATE INDEX ix_custody_person ON custody (person_id);

-- Contracts -----------------------------------------------------------------------------------------------------------

CREATE TABLE contract (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    child_id       uuid        NOT NULL CONSTRAINT fk_contract_child REFERENCES child (id),
    household_id   uuid        NOT NULL CONSTRAINT fk_contract_household REFERENCES household (id),
    location_id    uuid        NOT NULL CONSTRAINT fk_contract_location REFERENCES location (id),
    group_id       uuid        NOT NULL CONSTRAINT fk_contract_group REFERENCES care_group (id),
    provider       text        NOT NULL,
    care_type      text        NOT NULL,
    weeks_per_year int         NOT NULL,
    first_day      date        NOT NULL,
    last_day       date        NOT NULL,   -- inclusive
    policy         text        NOT NULL,   -- version of the conditions it was signed under
    why            text        NOT NULL,   -- why it ends on that day: an explanation, as JSON
    signed_at      timestamptz NOT NULL,
    CONSTRAINT pk_contract PRIMARY KEY (id),
    CONSTRAINT uq_contract_period UNIQUE (id, child_id, first_day, last_day),
    CONSTRAINT ck_contract_last_day_not_before_first CHECK (last_day >= first_day),
    CONSTRAINT ck_contract_weeks_per_year CHECK (weeks_per_year BETWEEN 0 AND 52)
);
CREATE INDEX ix_contract_child ON contract (child_id);
CREATE INDEX ix_contract_group ON contract (group_id, last_day);
CREATE INDEX ix_contract_household ON contract (household_id);

-- Child and period are repeated so that one constraint can keep a child from being in two places at once.
CREATE TABLE contract_session (
    contract_id uuid     NOT NULL,
    child_id    uuid     NOT NULL,
    first_day   date     NOT NULL,
    last_day    date     NOT NULL,
    weekday     smallint NOT NULL,
    begins      time     NOT NULL,   -- local
    ends        time     NOT NULL,
    CONSTRAINT pk_contract_session PRIMARY KEY (contract_id, weekday, begins),
    CONSTRAINT fk_contract_session_contract FOREIGN KEY (contract_id, child_id, first_day, last_day)
        REFERENCES contract (id, child_id, first_day, last_day) ON UPDATE CASCADE,
    CONSTRAINT ck_contract_session_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_contract_session_ends_after_it_begins CHECK (ends > begins),
    CONSTRAINT ex_contract_session_one_place_at_a_time EXCLUDE USING gist (
        child_id WITH =,
        weekday WITH =,
        daterange(first_day, last_day, '[]') WITH &&,
        tsrange(date '2000-01-01' + begins, date '2000-01-01' + ends) WITH &&)
);
CREATE INDEX ix_contract_session_child ON contract_session (child_id, weekday);

-- Absences ------------------------------------------------------------------------------------------------------------

CREATE TABLE absence (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL,
    child_id     uuid        NOT NULL,
    contract_id  uuid        NOT NULL,
    group_id     uuid        NOT NULL,
    day          date        NOT NULL,
    begins       time        NOT NULL,
    ends         time        NOT NULL,
    reason       text        NOT NULL,
    channel      text        NOT NULL,
    reported_at  timestamptz NOT NULL,
    reported_by  text        NOT NULL,   -- account
    withdrawn_at timestamptz,
    CONSTRAINT pk_absence PRIMARY KEY (id),
    CONSTRAINT fk_absence_contract FOREIGN KEY (contract_id) REFERENCES contract (id)
);
-- A session can be given up once; a report taken back leaves room for a new one.
CREATE UNIQUE INDEX uq_absence_once_per_session ON absence (contract_id, day, begins) WHERE withdrawn_at IS NULL;
CREATE INDEX ix_absence_child ON absence (child_id, day);

-- Extra days ----------------------------------------------------------------------------------------------------------

-- Requests of the credit service, as far as they concern seats. A granted one occupies its seat.
CREATE TABLE extra_day (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    child_id        uuid        NOT NULL CONSTRAINT fk_extra_day_child REFERENCES child (id),
    household_id    uuid        NOT NULL,
    contract_id     uuid        NOT NULL CONSTRAINT fk_extra_day_contract REFERENCES contract (id),
    location_id     uuid        NOT NULL CONSTRAINT fk_extra_day_location REFERENCES location (id),
    group_id        uuid        NOT NULL CONSTRAINT fk_extra_day_group REFERENCES care_group (id),
    care_type       text        NOT NULL,
    day             date        NOT NULL,
    begins          time        NOT NULL,
    ends            time        NOT NULL,
    funding         text        NOT NULL,
    credit_minutes  int         NOT NULL,
    invoice_minutes int         NOT NULL,
    requested_at    timestamptz NOT NULL,
    decide_by       timestamptz NOT NULL,
    state           text        NOT NULL,
    decided_at      timestamptz,
    decided_by      text,               -- account, or the name of the service when the deadline decided
    reason          text,
    note            text,
    why             text,               -- the answer: an explanation, as JSON
    CONSTRAINT pk_extra_day PRIMARY KEY (id),
    CONSTRAINT ck_extra_day_state CHECK (state IN ('REQUESTED', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_extra_day_ends_after_it_begins CHECK (ends > begins),
    CONSTRAINT ck_extra_day_decision_is_complete CHECK (
        state NOT IN ('GRANTED', 'DECLINED')
        OR (decided_at IS NOT NULL AND decided_by IS NOT NULL AND why IS NOT NULL))
);
CREATE INDEX ix_extra_day_open ON extra_day (decide_by, id) WHERE state = 'REQUESTED';
CREATE INDEX ix_extra_day_seat ON extra_day (group_id, day) WHERE state = 'GRANTED';
CREATE INDEX ix_extra_day_child ON extra_day (child_id, day);
CREATE INDEX ix_extra_day_location ON extra_day (location_id, decide_by, id);

-- A request taken back before we heard of it: the fact of the request, when it comes, changes nothing.
CREATE TABLE extra_day_withdrawn (
    id uuid NOT NULL,
    CONSTRAINT pk_extra_day_withdrawn PRIMARY KEY (id)
);

-- Seats ---------------------------------------------------------------------------------------------------------------

-- One row per group and day: the lock under which a seat of that day is given or taken back, and the last count, as told
-- to others. Who is expected always follows from contracts, absences and granted extra days; nothing is decided on the
-- count alone, except a refusal that is known to hold until the count changes (full_for).
CREATE TABLE seat_day (
    group_id uuid   NOT NULL CONSTRAINT fk_seat_day_group REFERENCES care_group (id),
    day      date   NOT NULL,
    version  bigint NOT NULL,
    expected int    NOT NULL,
    capacity int    NOT NULL,
    full_for text[] NOT NULL DEFAULT '{}',   -- kinds of seats (age band and session) of which none is left
    CONSTRAINT pk_seat_day PRIMARY KEY (group_id, day),
    CONSTRAINT ck_seat_day_expected_not_negative CHECK (expected >= 0),
    CONSTRAINT ck_seat_day_capacity_not_negative CHECK (capacity >= 0)
) WITH (fillfactor = 70);

-- Days to count again. Writers only add rows, so that an absence waits for nobody.
CREATE TABLE seat_recount (
    id       bigint GENERATED ALWAYS AS IDENTITY,
    group_id uuid NOT NULL,
    day      date NOT NULL,
    CONSTRAINT pk_seat_recount PRIMARY KEY (id)
);
CREATE INDEX ix_seat_recount_day ON seat_recount (group_id, day);
