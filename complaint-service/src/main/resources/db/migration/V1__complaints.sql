-- What placement tells us of locations: enough to name them and to know who manages them.
CREATE TABLE location (
    id       uuid   NOT NULL,
    version  bigint NOT NULL,
    name     text   NOT NULL,
    provider text   NOT NULL,  -- code of the legal entity that runs it
    managers text[] NOT NULL,  -- accounts
    CONSTRAINT pk_location PRIMARY KEY (id)
);

-- What placement tells us of households: who someone is, and for which children they may speak.
CREATE TABLE household (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_household PRIMARY KEY (id)
);
CREATE TABLE person (
    household uuid NOT NULL CONSTRAINT fk_person_household REFERENCES household (id),
    id        uuid NOT NULL,
    name      text NOT NULL,
    account   text,            -- null as long as the person has no sign-in
    CONSTRAINT pk_person PRIMARY KEY (household, id)
);
CREATE INDEX ix_person_account ON person (account);
CREATE INDEX ix_person_id ON person (id);
CREATE TABLE child (
    household  uuid   NOT NULL CONSTRAINT fk_child_household REFERENCES household (id),
    id         uuid   NOT NULL,
    first_name text   NOT NULL,
    custodians uuid[] NOT NULL,  -- persons; rights follow custody, not the contract
    CONSTRAINT pk_child PRIMARY KEY (household, id)
);
CREATE INDEX ix_child_id ON child (id);

-- The last number given out in a year. Its row is locked until the filing commits, so no number is skipped.
CREATE TABLE case_number (
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT pk_case_number PRIMARY KEY (year)
);

CREATE TABLE complaint (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    number      text        NOT NULL,
    kind        text        NOT NULL,
    category    text,
    state       text        NOT NULL,
    location    uuid,
    child       uuid,
    complainant uuid,                  -- the person, when known to us
    account     text,                  -- who filed it for themselves; null when staff entered it
    relation    text        NOT NULL,
    channel     text        NOT NULL,
    reply_to    text,
    telephone   text,
    event_on    date,                  -- local to Amsterdam
    filed_at    timestamptz NOT NULL,
    filed_year  int         NOT NULL,  -- of the day of filing in Amsterdam, as in the number
    late        boolean     NOT NULL,
    why         jsonb       NOT NULL,  -- as decided at filing; later terms do not rewrite it
    CONSTRAINT pk_complaint PRIMARY KEY (id),
    CONSTRAINT uq_complaint_number UNIQUE (number),
    CONSTRAINT ck_complaint_kind CHECK (kind IN ('COMPLAINT', 'QUESTION', 'SUGGESTION', 'WISH')),
    CONSTRAINT ck_complaint_state CHECK (state IN ('OPEN')),
    CONSTRAINT ck_complaint_someone_can_be_answered                                          -- CO-002
        CHECK (complainant IS NOT NULL OR reply_to IS NOT NULL OR telephone IS NOT NULL)
);
CREATE INDEX ix_complaint_account ON complaint (account);
CREATE INDEX ix_complaint_complainant ON complaint (complainant);
CREATE INDEX ix_complaint_location ON complaint (location);

-- What was written, in a table of its own without checks: PostgreSQL quotes a row that fails a check in its message, and
-- messages end up in logs.
CREATE TABLE complaint_text (
    complaint uuid NOT NULL CONSTRAINT fk_complaint_text_complaint REFERENCES complaint (id),
    subject   text,
    text      text,
    wish      text,
    CONSTRAINT pk_complaint_text PRIMARY KEY (complaint)
);

-- The register of a year as reported: one row a complaint, nothing that leads to a person.
CREATE TABLE register_row (
    year     int  NOT NULL,
    seq      int  NOT NULL,
    location text NOT NULL,  -- as printed
    label    text NOT NULL,
    category text NOT NULL,
    verdict  text,           -- null: the report gives none
    CONSTRAINT pk_register_row PRIMARY KEY (year, seq),
    CONSTRAINT ck_register_row_label CHECK (label IN ('NONE', 'PARTOU', 'SMALLSTEPS')),      -- CO-037
    CONSTRAINT ck_register_row_verdict CHECK (verdict IN ('UPHELD', 'PARTLY', 'NOT_UPHELD')) -- CO-038
);
