-- A dead letter is discarded by two people: one asks with a reason, another confirms or refuses. While it waits for the
-- second person it stays OPEN, so that it is listed and counted as before and can still be replayed.
ALTER TABLE dead_letter
    ADD COLUMN discard_asked_by   text,         -- account
    ADD COLUMN discard_asked_name text,         -- what the colleagues call that account: whom the second person turns to
    ADD COLUMN discard_asked_at   timestamptz,
    ADD COLUMN discard_asked_why  text,
    ADD CONSTRAINT ck_dead_letter_discard_asked_by_someone_for_a_reason CHECK (
        num_nulls(discard_asked_by, discard_asked_name, discard_asked_at, discard_asked_why) IN (0, 4)),
    -- NOT VALID: letters that one person discarded before there was a second one stay as they are.
    ADD CONSTRAINT ck_dead_letter_discarded_by_two_people CHECK (
        state <> 'DISCARDED' OR (discard_asked_by IS NOT NULL AND discard_asked_by <> settled_by)) NOT VALID;

-- What people did with a letter, and why: who tried it, who asked to discard it, who looked at what it says. Append only.
CREATE TABLE dead_letter_deed (
    id        bigint      GENERATED ALWAYS AS IDENTITY,
    letter_id uuid        NOT NULL CONSTRAINT fk_dead_letter_deed_letter REFERENCES dead_letter (id),
    deed      text        NOT NULL,
    at        timestamptz NOT NULL,             -- from the service's clock
    account   text        NOT NULL,
    name      text        NOT NULL,
    why       text        NOT NULL,
    CONSTRAINT pk_dead_letter_deed PRIMARY KEY (id),
    CONSTRAINT ck_dead_letter_deed CHECK (deed IN (
        'REPLAY_FAILED', 'REPLAYED', 'DISCARD_ASKED', 'DISCARD_REFUSED', 'DISCARDED', 'UNMASKED'))
);
CREATE INDEX ix_dead_letter_deed_letter ON dead_letter_deed (letter_id, id);
