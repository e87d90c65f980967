-- The first answer to each command, so that a repeat gets the same one.
CREATE TABLE command (
    caller      text        NOT NULL,
    key         uuid        NOT NULL,
    fingerprint bytea       NOT NULL,  -- SHA-256 of method, path and arguments
    status      int,                   -- null only inside the transaction that is answering
    answer      text,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_command PRIMARY KEY (caller, key)
);
CREATE INDEX ix_command_at ON command (at);

-- Who did or read what. Append only.
CREATE TABLE audit (
    id      bigint      GENERATED ALWAYS AS IDENTITY,
    at      timestamptz NOT NULL,      -- from the service's clock
    actor   text        NOT NULL,      -- account, or the name of the service when it acts by itself
    action  text        NOT NULL,
    subject text        NOT NULL,      -- kind/identity, never a name
    CONSTRAINT pk_audit PRIMARY KEY (id)
);
CREATE INDEX ix_audit_subject ON audit (subject, at);
