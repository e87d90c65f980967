-- Who handles cases, and who stands above whom.
CREATE TABLE colleague (
    account    text NOT NULL,
    name       text NOT NULL,
    job        text NOT NULL,
    email      text,
    reports_to text,            -- account; null at the top
    CONSTRAINT pk_colleague PRIMARY KEY (account)
);

-- What happened in a case. Rows are only added. No checks: what people wrote stands in data, and PostgreSQL quotes a row
-- that fails a check in its message.
CREATE TABLE case_event (
    complaint   uuid        NOT NULL CONSTRAINT fk_case_event_complaint REFERENCES complaint (id),
    seq         int         NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,  -- when it happened
    recorded_at timestamptz NOT NULL,  -- when it was entered
    actor       text        NOT NULL,
    data        jsonb       NOT NULL,
    CONSTRAINT pk_case_event PRIMARY KEY (complaint, seq)
);

-- What lists, boards and the alarm ask for; written anew from the history with every event, so it can be made again.
ALTER TABLE complaint
    DROP CONSTRAINT ck_complaint_state,
    ADD CONSTRAINT ck_complaint_state
        CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN', 'SETTLED', 'LEFT')),
    ADD phase        text NOT NULL DEFAULT 'NEW',
    ADD provider     text,
    ADD owner        text,                       -- account
    ADD department   text,
    ADD informed     text[] NOT NULL DEFAULT '{}', -- accounts of managers who were told, and so may look
    ADD concerned    text[] NOT NULL DEFAULT '{}', -- accounts of whom it is about, who decide nothing
    ADD raised       boolean NOT NULL DEFAULT false,
    ADD event_group  uuid,                       -- cases about one event share it (K3)
    ADD contact_due  timestamptz,
    ADD contact_at   timestamptz,
    ADD contact_risk timestamptz,                -- when three quarters of the clock are used
    ADD verdict_risk timestamptz,
    ADD verdict_due  timestamptz,                -- null when the kind has no verdict
    ADD verdict_at   timestamptz,
    ADD verdict      text,
    ADD ended_at     timestamptz,
    ADD next_alarm   timestamptz,                -- when the case has something to say by itself; null when never
    ADD changed_at   timestamptz;                -- last event; boards follow it
CREATE INDEX ix_complaint_next_alarm ON complaint (next_alarm) WHERE next_alarm IS NOT NULL;
CREATE INDEX ix_complaint_open ON complaint (phase, verdict_due) WHERE state = 'OPEN';
CREATE INDEX ix_complaint_recurrence ON complaint (location, category, filed_at);
CREATE INDEX ix_complaint_child ON complaint (child, filed_at);
CREATE INDEX ix_complaint_group ON complaint (event_group) WHERE event_group IS NOT NULL;
CREATE INDEX ix_complaint_changed ON complaint (changed_at);

-- Cases from before there was a history begin it now. Their clocks follow: an alarm at once computes them.
UPDATE complaint c SET provider = l.provider FROM location l WHERE l.id = c.location;
INSERT INTO case_event (complaint, seq, kind, at, recorded_at, actor, data)
SELECT id, 1, 'FILED', filed_at, filed_at, coalesce(account, 'complaint'),
       jsonb_build_object('kind', kind, 'category', category, 'location', location, 'provider', provider, 'child', child,
                          'late', late, 'relation', relation, 'channel', channel, 'eventOn', event_on)
FROM complaint;
UPDATE complaint SET version = 1, next_alarm = filed_at, changed_at = filed_at;

-- Measures that were promised, for lists by due day.
CREATE TABLE measure (
    id        uuid NOT NULL,
    complaint uuid NOT NULL CONSTRAINT fk_measure_complaint REFERENCES complaint (id),
    owner     text,
    due_on    date,
    done_on   date,
    CONSTRAINT pk_measure PRIMARY KEY (id)
);
CREATE INDEX ix_measure_open ON measure (due_on) WHERE done_on IS NULL;
CREATE INDEX ix_measure_complaint ON measure (complaint);

-- What a colleague has to know of a case: shown until they have seen it.
CREATE TABLE attention (
    id        uuid        NOT NULL,
    account   text        NOT NULL,
    complaint uuid        NOT NULL CONSTRAINT fk_attention_complaint REFERENCES complaint (id),
    because   text        NOT NULL,
    at        timestamptz NOT NULL,
    seen_at   timestamptz,
    CONSTRAINT pk_attention PRIMARY KEY (id)
);
CREATE INDEX ix_attention_unseen ON attention (account, at) WHERE seen_at IS NULL;

-- Files that people added and letters that were made.
CREATE TABLE document (
    id         uuid        NOT NULL,
    complaint  uuid        NOT NULL CONSTRAINT fk_document_complaint REFERENCES complaint (id),
    purpose    text        NOT NULL,  -- ATTACHMENT, LETTER
    language   text,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    bytes      int         NOT NULL,
    content    bytea       NOT NULL,
    added_at   timestamptz NOT NULL,
    for_complainant boolean NOT NULL,  -- whether who filed the case sees it
    CONSTRAINT pk_document PRIMARY KEY (id)
);
CREATE INDEX ix_document_complaint ON document (complaint);

-- The verdict as it is being composed; gone once it is given.
CREATE TABLE verdict_draft (
    complaint  uuid        NOT NULL CONSTRAINT fk_verdict_draft_complaint REFERENCES complaint (id),
    draft      jsonb       NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    CONSTRAINT pk_verdict_draft PRIMARY KEY (complaint)
);
