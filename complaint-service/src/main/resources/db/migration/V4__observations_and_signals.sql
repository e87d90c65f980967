-- What the other services tell, as far as early warnings ask for it. Facts of different topics come in any order, so a row
-- may begin with any of them.
ALTER TABLE child ADD birth_date date;
CREATE TABLE contract (
    id         uuid   NOT NULL,
    version    bigint NOT NULL,
    child      uuid   NOT NULL,
    household  uuid   NOT NULL,
    location   uuid   NOT NULL,
    group_id   uuid   NOT NULL,
    provider   text   NOT NULL,
    care_type  text   NOT NULL,
    first_day  date   NOT NULL,
    last_day   date   NOT NULL,  -- included
    CONSTRAINT pk_contract PRIMARY KEY (id)
);
CREATE INDEX ix_contract_child ON contract (child);
CREATE INDEX ix_contract_household ON contract (household);
CREATE INDEX ix_contract_location ON contract (location, last_day);
CREATE INDEX ix_contract_last_day ON contract (last_day);
CREATE TABLE closure (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL,
    fact         uuid        NOT NULL,  -- that told this version: messages name it as their cause
    location     uuid        NOT NULL,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    cause        text        NOT NULL,
    stands       boolean     NOT NULL,
    announced_at timestamptz NOT NULL,
    CONSTRAINT pk_closure PRIMARY KEY (id)
);
CREATE INDEX ix_closure_last_day ON closure (last_day);
CREATE TABLE closure_missed (
    closure uuid NOT NULL CONSTRAINT fk_closure_missed_closure REFERENCES closure (id),
    child   uuid NOT NULL,
    day     date NOT NULL,
    CONSTRAINT pk_closure_missed PRIMARY KEY (closure, child, day)
);
CREATE TABLE extra_day (
    id               uuid NOT NULL,
    child            uuid NOT NULL,
    location         uuid,
    group_id         uuid,
    day              date,
    requested_at     timestamptz,
    decide_by        timestamptz,
    decided_version  bigint,
    outcome          text,
    decided_at       timestamptz,
    taken_back_at    timestamptz,
    CONSTRAINT pk_extra_day PRIMARY KEY (id)
);
CREATE INDEX ix_extra_day_undecided ON extra_day (decide_by) WHERE outcome IS NULL AND taken_back_at IS NULL;
CREATE INDEX ix_extra_day_child ON extra_day (child, decided_at);
CREATE INDEX ix_extra_day_seat ON extra_day (group_id, day);
CREATE TABLE credit (
    child        uuid        NOT NULL,
    care_type    text        NOT NULL,
    version      bigint      NOT NULL,
    balance      int         NOT NULL,  -- minutes that can be spent
    first_expiry date,
    changed_at   timestamptz NOT NULL,
    CONSTRAINT pk_credit PRIMARY KEY (child, care_type)
);
CREATE INDEX ix_credit_expiry ON credit (first_expiry) WHERE balance > 0;
CREATE TABLE compensation (
    child uuid NOT NULL,
    day   date NOT NULL,
    CONSTRAINT pk_compensation PRIMARY KEY (child, day)
);
CREATE TABLE absence_decision (
    absence    uuid        NOT NULL,
    version    bigint      NOT NULL,
    child      uuid        NOT NULL,
    outcome    text        NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT pk_absence_decision PRIMARY KEY (absence)
);
CREATE INDEX ix_absence_decision_child ON absence_decision (child, decided_at) WHERE outcome = 'REFUSED_LATE';
CREATE TABLE charge (
    extra_day uuid        NOT NULL,
    version   bigint      NOT NULL,
    child     uuid        NOT NULL,
    care_type text        NOT NULL,
    day       date        NOT NULL,
    minutes   int         NOT NULL,
    told_at   timestamptz NOT NULL,
    CONSTRAINT pk_charge PRIMARY KEY (extra_day)
);
CREATE INDEX ix_charge_day ON charge (day) WHERE minutes > 0;
CREATE TABLE seats (
    group_id uuid   NOT NULL,
    day      date   NOT NULL,
    version  bigint NOT NULL,
    location uuid   NOT NULL,
    expected int    NOT NULL,
    capacity int    NOT NULL,
    CONSTRAINT pk_seats PRIMARY KEY (group_id, day)
);
CREATE INDEX ix_seats_over ON seats (day) WHERE expected > capacity;
CREATE TABLE delivery (
    message     uuid        NOT NULL,
    channel     text        NOT NULL,
    version     bigint      NOT NULL,
    recipient   uuid        NOT NULL,
    cause       uuid        NOT NULL,
    cause_topic text        NOT NULL,
    outcome     text        NOT NULL,
    at          timestamptz NOT NULL,
    CONSTRAINT pk_delivery PRIMARY KEY (message, channel)
);
CREATE INDEX ix_delivery_cause ON delivery (cause);
CREATE INDEX ix_delivery_failed ON delivery (at) WHERE outcome <> 'DELIVERED';
CREATE TABLE tariff (
    provider   text        NOT NULL,
    care_type  text        NOT NULL,
    weeks      int         NOT NULL,
    valid_from date        NOT NULL,
    told_at    timestamptz NOT NULL,
    CONSTRAINT pk_tariff PRIMARY KEY (provider, care_type, weeks, valid_from)
);

-- Early warnings: one open row a kind and subject; it clears by itself when the condition is gone.
CREATE TABLE signal (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    kind          text        NOT NULL,
    subject       text        NOT NULL,
    location      uuid,
    since         timestamptz NOT NULL,
    raised_at     timestamptz NOT NULL,
    cleared_at    timestamptz,
    why           text        NOT NULL,  -- the explanation with its evidence
    assigned_to   text,                  -- account
    snoozed_until date,
    disputed      text,                  -- why somebody says that it is not so
    CONSTRAINT pk_signal PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_signal_one_open ON signal (kind, subject) WHERE cleared_at IS NULL;
CREATE INDEX ix_signal_raised ON signal (kind, raised_at);

-- A question about an invoice is a case with a clock; billing pauses what is in question until it is closed (B7).
CREATE TABLE invoice_question (
    complaint uuid   NOT NULL CONSTRAINT fk_invoice_question_complaint REFERENCES complaint (id),
    household uuid   NOT NULL,
    month     text   NOT NULL,  -- as 2026-11
    lines     text[] NOT NULL,  -- empty: the whole invoice
    outcome   text,
    CONSTRAINT pk_invoice_question PRIMARY KEY (complaint)
);
CREATE INDEX ix_invoice_question_invoice ON invoice_question (household, month);
