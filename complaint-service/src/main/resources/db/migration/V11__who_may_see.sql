-- Invoices, and questions about them, are for who pays. Null until the household is told again: nobody sees them till then.
ALTER TABLE household ADD payer uuid;

-- Whom the cases behind an early warning are about: they do not see it. Written anew at the next look.
ALTER TABLE signal ADD concerned text[] NOT NULL DEFAULT '{}'; -- accounts

-- The last version released of a year's report. Its row is locked until the release commits, so each has its own version.
CREATE TABLE annual_version (
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT pk_annual_version PRIMARY KEY (year)
);
INSERT INTO annual_version SELECT year, max(version) FROM annual_release GROUP BY year;

-- Counts what was kept of a draft: who changes it names the version they changed.
ALTER TABLE verdict_draft ADD version bigint NOT NULL DEFAULT 1;

-- A register carries whatever legal entities there were; a row without one says none (CO-037).
ALTER TABLE register_row DROP CONSTRAINT ck_register_row_label;
UPDATE register_row SET label = lower(label);

-- Rows that were taken out of a register, with who did it and why.
CREATE TABLE register_removal (
    id     uuid        NOT NULL,
    year   int         NOT NULL,
    at     timestamptz NOT NULL,
    actor  text        NOT NULL,
    reason text        NOT NULL,
    rows   jsonb       NOT NULL, -- as they stood
    CONSTRAINT pk_register_removal PRIMARY KEY (id)
);
CREATE INDEX ix_register_removal_year ON register_removal (year);
