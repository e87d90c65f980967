-- What left a case by a legal route: only designated officers see it (CO-011 to CO-013).
CREATE TABLE restricted_record (
    id        uuid        NOT NULL,
    complaint uuid        NOT NULL CONSTRAINT fk_restricted_record_complaint REFERENCES complaint (id),
    route     text        NOT NULL,
    whole     boolean     NOT NULL,  -- false: the rest goes on as its own case
    location  uuid,
    concerned text[]      NOT NULL,  -- accounts of whom it is about, who do not see it
    opened_at timestamptz NOT NULL,
    opened_by text        NOT NULL,
    closed_at timestamptz,
    content   jsonb       NOT NULL,  -- what was written and what happened, as it was when it left
    CONSTRAINT pk_restricted_record PRIMARY KEY (id)
);
CREATE TABLE restricted_note (
    record uuid        NOT NULL CONSTRAINT fk_restricted_note_record REFERENCES restricted_record (id),
    id     uuid        NOT NULL,
    at     timestamptz NOT NULL,
    actor  text        NOT NULL,
    note   text        NOT NULL,
    CONSTRAINT pk_restricted_note PRIMARY KEY (record, id)
);
ALTER TABLE document ADD restricted_to uuid CONSTRAINT fk_document_restricted_to REFERENCES restricted_record (id);

-- Disputes outside, with or without a case of ours (CO-023 to CO-026, CO-046, CO-062).
CREATE TABLE dispute (
    id           uuid   NOT NULL,
    complaint    uuid   CONSTRAINT fk_dispute_complaint REFERENCES complaint (id),
    body         text   NOT NULL,
    file_number  text   NOT NULL,
    provider     text   NOT NULL,  -- legal entity
    submitted_on date   NOT NULL,
    outcome      text,             -- UPHELD, PARTLY, NOT_UPHELD, SETTLED; null while it runs
    ended_on     date,
    refund_cents bigint,           -- fee that the family paid and gets back; null when none
    refunded_on  date,
    CONSTRAINT pk_dispute PRIMARY KEY (id),
    CONSTRAINT uq_dispute_file_number UNIQUE (body, file_number)
);
