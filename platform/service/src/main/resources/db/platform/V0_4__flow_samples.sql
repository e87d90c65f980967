-- How the flow of facts stood in the last day, for its charts. A row per five minutes and replica keeps the worst of them.
CREATE TABLE flow_sample (
    at                    timestamptz NOT NULL,  -- the beginning of the five minutes, in real time
    replica               uuid        NOT NULL,
    unsent                bigint      NOT NULL,
    oldest_unsent_seconds bigint      NOT NULL,
    behind                bigint,                -- of this replica's partitions; null while the broker could not be asked
    behind_seconds        bigint      NOT NULL,
    dead_letters          bigint      NOT NULL,
    CONSTRAINT pk_flow_sample PRIMARY KEY (at, replica)
);

-- Who asked to discard a letter may think better of it.
ALTER TABLE dead_letter_deed
    DROP CONSTRAINT ck_dead_letter_deed,
    ADD CONSTRAINT ck_dead_letter_deed CHECK (deed IN (
        'REPLAY_FAILED', 'REPLAYED', 'DISCARD_ASKED', 'DISCARD_REFUSED', 'DISCARD_WITHDRAWN', 'DISCARDED', 'UNMASKED'));
