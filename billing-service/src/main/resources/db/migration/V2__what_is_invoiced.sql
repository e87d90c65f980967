-- Projections of what placement and credit tell; the newest version wins.

CREATE TABLE household (
    id       uuid   NOT NULL,
    version  bigint NOT NULL,
    payer_id uuid   NOT NULL,
    payer_account text,             -- subject of the payer's sign-in; null as long as there is none
    CONSTRAINT pk_household PRIMARY KEY (id)
);

CREATE TABLE child (
    household_id uuid NOT NULL CONSTRAINT fk_child_household REFERENCES household (id),
    id           uuid NOT NULL,
    first_name   text NOT NULL,
    CONSTRAINT pk_child PRIMARY KEY (household_id, id)
);

-- Contracts and charges may arrive before their household, so they do not refer to it.
CREATE TABLE contract (
    id             uuid   NOT NULL,
    version        bigint NOT NULL,
    household_id   uuid   NOT NULL,
    child_id       uuid   NOT NULL,
    provider       text   NOT NULL,
    care_type      text   NOT NULL,
    weeks_per_year int    NOT NULL,
    first_day      date   NOT NULL,
    last_day       date   NOT NULL,  -- last day of care, inclusive
    sessions       jsonb  NOT NULL,  -- [{weekday, from, until}]
    CONSTRAINT pk_contract PRIMARY KEY (id),
    CONSTRAINT ck_contract_last_day_not_before_first CHECK (last_day >= first_day),
    CONSTRAINT ck_contract_weeks_fit_a_year CHECK (weeks_per_year BETWEEN 0 AND 52)
);
CREATE INDEX ix_contract_household ON contract (household_id);

CREATE TABLE extra_day_charge (
    extra_day_id   uuid   NOT NULL,
    version        bigint NOT NULL,
    contract_id    uuid   NOT NULL,
    household_id   uuid   NOT NULL,
    child_id       uuid   NOT NULL,
    care_type      text   NOT NULL,
    day            date   NOT NULL,
    minutes        int    NOT NULL,  -- to invoice
    credit_minutes int    NOT NULL,  -- paid with credit
    CONSTRAINT pk_extra_day_charge PRIMARY KEY (extra_day_id),
    CONSTRAINT ck_extra_day_charge_minutes_not_negative CHECK (minutes >= 0 AND credit_minutes >= 0)
);
CREATE INDEX ix_extra_day_charge_household ON extra_day_charge (household_id);
