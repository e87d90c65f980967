-- Who may be told what: projections of what placement tells. The newest version wins; each replaces the one before it.

CREATE TABLE household (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_household PRIMARY KEY (id)
);

-- Children and persons are kept per household that names them: parents who live apart may each have their own. A person of
-- two households reads and gets mail as the household told last says.
CREATE TABLE child (
    household_id uuid NOT NULL CONSTRAINT fk_child_household REFERENCES household (id),
    id           uuid NOT NULL,
    first_name   text NOT NULL,
    CONSTRAINT pk_child PRIMARY KEY (household_id, id)
);
CREATE INDEX ix_child_id ON child (id);

CREATE TABLE person (
    household_id uuid        NOT NULL CONSTRAINT fk_person_household REFERENCES household (id),
    id           uuid        NOT NULL,
    first_name   text        NOT NULL,
    email        text,
    language     text        NOT NULL,
    account      text,                  -- subject of the sign-in; null as long as there is none
    told_at      timestamptz NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (household_id, id),
    CONSTRAINT ck_person_language CHECK (language IN ('nl', 'en')),
    CONSTRAINT ck_person_email_not_empty CHECK (email <> '')
);
CREATE INDEX ix_person_id ON person (id, told_at);
CREATE INDEX ix_person_account ON person (account);

CREATE TABLE custody (
    household_id uuid NOT NULL CONSTRAINT fk_custody_household REFERENCES household (id),
    child_id     uuid NOT NULL,
    person_id    uuid NOT NULL,
    CONSTRAINT pk_custody PRIMARY KEY (household_id, child_id, person_id)
);
CREATE INDEX ix_custody_child ON custody (child_id);

CREATE TABLE location (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    name    text   NOT NULL,
    CONSTRAINT pk_location PRIMARY KEY (id)
);

CREATE TABLE contract (
    id          uuid   NOT NULL,
    version     bigint NOT NULL,
    child_id    uuid   NOT NULL,
    location_id uuid   NOT NULL,
    first_day   date   NOT NULL,
    last_day    date   NOT NULL,  -- last day of care, inclusive
    CONSTRAINT pk_contract PRIMARY KEY (id),
    CONSTRAINT ck_contract_last_day_not_before_first CHECK (last_day >= first_day)
);
CREATE INDEX ix_contract_location ON contract (location_id, last_day);
CREATE INDEX ix_contract_child ON contract (child_id);
