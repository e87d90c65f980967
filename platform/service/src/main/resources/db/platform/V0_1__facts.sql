-- Facts on their way out. A row is deleted once the broker has acknowledged it, so the table stays small.
CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    fact_id     uuid        NOT NULL,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    payload     bytea       NOT NULL,
    traceparent text,                  -- W3C trace context of the command that caused the fact
    reason      text,                  -- of a dead letter only
    created_at  timestamptz NOT NULL,  -- from the service's clock: the moment of the fact
    appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),  -- real time, for the age of the oldest unsent row
    CONSTRAINT pk_outbox PRIMARY KEY (id)
);

-- Facts that have been applied. A fact delivered twice finds its row and changes nothing.
CREATE TABLE inbox (
    fact_id    uuid        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_inbox PRIMARY KEY (fact_id)
);
CREATE INDEX ix_inbox_applied_at ON inbox (applied_at);

-- Facts that could not be applied, with the reason, until someone replays or discards them.
CREATE TABLE dead_letter (
    id         uuid        NOT NULL,
    fact_id    uuid,                   -- null when the record did not even carry an identity
    topic      text        NOT NULL,
    key        text,
    payload    bytea,
    headers    jsonb       NOT NULL,
    reason     text        NOT NULL,
    failed_at  timestamptz NOT NULL,
    attempts   int         NOT NULL DEFAULT 1,
    state      text        NOT NULL DEFAULT 'OPEN',
    settled_at timestamptz,
    settled_by text,
    settled_why text,
    CONSTRAINT pk_dead_letter PRIMARY KEY (id),
    CONSTRAINT ck_dead_letter_state CHECK (state IN ('OPEN', 'REPLAYED', 'DISCARDED')),
    CONSTRAINT ck_dead_letter_settled_by_someone_for_a_reason
        CHECK (state = 'OPEN' OR (settled_at IS NOT NULL AND settled_by IS NOT NULL AND settled_why IS NOT NULL))
);
CREATE INDEX ix_dead_letter_open ON dead_letter (failed_at) WHERE state = 'OPEN';
