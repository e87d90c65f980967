-- Waiting lists -------------------------------------------------------------------------------------------------------

-- A family's wish for a place. Rows are never deleted when it leaves the list: its state says why it did.
CREATE TABLE application (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    child_id      uuid        NOT NULL CONSTRAINT fk_application_child REFERENCES child (id),
    provider      text        NOT NULL,
    care_type     text        NOT NULL,
    wish          jsonb       NOT NULL,   -- locations in order of preference, days, alternatives, earliest start
    transfer      text,                   -- who causes the move of a child that has a place; null for a child without
    state         text        NOT NULL,
    registered_at timestamptz NOT NULL,   -- the moment that counts for the order of the list
    channel       text        NOT NULL,
    policy        text        NOT NULL,   -- version of the conditions that the family keeps
    confirm_by    timestamptz,            -- end of the term for confirming; null when nothing is to be confirmed
    removed_for   text,
    CONSTRAINT pk_application PRIMARY KEY (id),
    CONSTRAINT ck_application_state CHECK (state IN ('REGISTERED', 'CONFIRMED', 'WITHDRAWN', 'REMOVED')),
    CONSTRAINT ck_application_term_while_unconfirmed CHECK ((state = 'REGISTERED') = (confirm_by IS NOT NULL)),
    CONSTRAINT ck_application_removed_for_a_reason CHECK ((state = 'REMOVED') = (removed_for IS NOT NULL))
);
CREATE INDEX ix_application_child ON application (child_id, registered_at);
CREATE INDEX ix_application_unconfirmed ON application (confirm_by, id) WHERE state = 'REGISTERED';

-- The lists on which an application stands, while it does. Child and care type are repeated so that one constraint keeps a
-- child from standing twice on one list.
CREATE TABLE application_location (
    application_id uuid     NOT NULL CONSTRAINT fk_application_location_application REFERENCES application (id),
    preference     smallint NOT NULL,   -- 1 is wanted most
    location_id    uuid     NOT NULL CONSTRAINT fk_application_location_location REFERENCES location (id),
    care_type      text     NOT NULL,
    child_id       uuid     NOT NULL,
    CONSTRAINT pk_application_location PRIMARY KEY (application_id, preference),
    CONSTRAINT uq_application_location_once_a_list UNIQUE (location_id, care_type, child_id)
);

-- What happened to an application: append only.
CREATE TABLE application_change (
    application_id uuid        NOT NULL CONSTRAINT fk_application_change_application REFERENCES application (id),
    version        bigint      NOT NULL,
    at             timestamptz NOT NULL,
    change         text        NOT NULL,
    changed_by     text        NOT NULL,
    actor          text        NOT NULL,   -- account, or the name of the service when the term ended
    wish           jsonb       NOT NULL,   -- as it was from then on
    CONSTRAINT pk_application_change PRIMARY KEY (application_id, version)
);
