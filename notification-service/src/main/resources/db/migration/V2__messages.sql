-- What there is to tell: one row a fact, whoever is to read it. A fact of another topic may arrive before the household it
-- concerns, so a notice waits here until its readers are known.
CREATE TABLE notice (
    id           uuid        NOT NULL,  -- identity of the fact that caused it
    topic        text        NOT NULL,
    kind         text        NOT NULL,
    at           timestamptz NOT NULL,  -- the moment of the fact
    content      jsonb       NOT NULL,  -- explanations: worded when read, in the reader's language
    link         text,                  -- path of a page of the parents' app
    audience     text        NOT NULL,
    child_id     uuid,
    location_id  uuid,
    first_day    date,
    last_day     date,
    person_id    uuid,
    address      text,                  -- only for someone who is not known to us
    addressed_at timestamptz,           -- null: nobody to tell is known yet
    CONSTRAINT pk_notice PRIMARY KEY (id),
    CONSTRAINT ck_notice_audience_is_named CHECK (
        CASE audience
            WHEN 'CUSTODIANS' THEN child_id IS NOT NULL
            WHEN 'FAMILIES' THEN location_id IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL
            WHEN 'PERSON' THEN person_id IS NOT NULL
            WHEN 'ADDRESS' THEN address IS NOT NULL
            ELSE false
        END)
);
CREATE INDEX ix_notice_waiting_for_child ON notice (child_id) WHERE addressed_at IS NULL;
CREATE INDEX ix_notice_waiting_for_location ON notice (location_id) WHERE addressed_at IS NULL;
CREATE INDEX ix_notice_waiting_for_person ON notice (person_id) WHERE addressed_at IS NULL;
CREATE INDEX ix_notice_of_location ON notice (location_id, last_day) WHERE audience = 'FAMILIES';

-- Who is to read a notice, as far as known now. A notice that names a location waits for the name of it.
CREATE VIEW notice_reader AS
SELECT n.id AS notice_id, c.person_id
FROM notice n JOIN custody c ON c.child_id = n.child_id
WHERE n.audience = 'CUSTODIANS'
  AND (n.location_id IS NULL OR EXISTS (SELECT FROM location l WHERE l.id = n.location_id))
UNION
SELECT n.id, c.person_id
FROM notice n
    JOIN location l ON l.id = n.location_id
    JOIN contract k ON k.location_id = n.location_id AND k.first_day <= n.last_day AND k.last_day >= n.first_day
    JOIN custody c ON c.child_id = k.child_id
WHERE n.audience = 'FAMILIES'
UNION
SELECT n.id, n.person_id
FROM notice n
WHERE n.audience = 'PERSON' AND EXISTS (SELECT FROM person p WHERE p.id = n.person_id)
UNION
SELECT n.id, NULL::uuid FROM notice n WHERE n.audience = 'ADDRESS';

CREATE TABLE message (
    id           uuid        NOT NULL,
    notice_id    uuid        NOT NULL CONSTRAINT fk_message_notice REFERENCES notice (id),
    recipient_id uuid,                  -- null: only the notice's address is known
    created_at   timestamptz NOT NULL,
    read_at      timestamptz,
    CONSTRAINT pk_message PRIMARY KEY (id),
    -- One fact gives a recipient one message, however often it is delivered and its readers are looked up.
    CONSTRAINT uq_message_once_a_recipient_and_cause UNIQUE NULLS NOT DISTINCT (notice_id, recipient_id)
);
CREATE INDEX ix_message_recipient ON message (recipient_id, id);

-- The e-mail of a message on its way.
CREATE TABLE delivery (
    message_id uuid        NOT NULL CONSTRAINT fk_delivery_message REFERENCES message (id),
    state      text        NOT NULL DEFAULT 'WAITING',
    attempt    int         NOT NULL DEFAULT 0,
    queued_at  timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,  -- also the end of the lease of whoever is sending it
    CONSTRAINT pk_delivery PRIMARY KEY (message_id),
    CONSTRAINT ck_delivery_state CHECK (state IN ('WAITING', 'DELIVERED', 'GAVE_UP', 'NO_ADDRESS'))
);
CREATE INDEX ix_delivery_due ON delivery (due_at) WHERE state = 'WAITING';

-- One row for every decision about a way to a recipient. Append only; holds identities, never an address.
CREATE TABLE delivery_log (
    id         uuid        NOT NULL,
    message_id uuid        NOT NULL CONSTRAINT fk_delivery_log_message REFERENCES message (id),
    channel    text        NOT NULL,
    outcome    text        NOT NULL,
    attempt    int         NOT NULL,
    at         timestamptz NOT NULL,
    reason     text        NOT NULL DEFAULT '',
    CONSTRAINT pk_delivery_log PRIMARY KEY (id),
    CONSTRAINT ck_delivery_log_channel CHECK (channel IN ('INBOX', 'EMAIL')),
    CONSTRAINT ck_delivery_log_outcome CHECK (outcome IN ('DELIVERED', 'FAILED', 'GAVE_UP', 'NO_ADDRESS'))
);
CREATE INDEX ix_delivery_log_message ON delivery_log (message_id);
