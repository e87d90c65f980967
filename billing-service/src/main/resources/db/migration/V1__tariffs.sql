-- Every hourly rate there ever was, as the policy files said it. Append only: a rate that is corrected gets a new version,
-- so that a line can name the one it was derived from.
CREATE TABLE tariff (
    provider       text    NOT NULL,
    care_type      text    NOT NULL,
    weeks_per_year int     NOT NULL,  -- 0: extra days and zero-hours contracts
    version        bigint  NOT NULL,  -- counts the changes of one provider, care type and contract form, from 1
    valid_from     date    NOT NULL,
    rate_cents     bigint  NOT NULL,  -- an hour
    assumed        boolean NOT NULL,  -- the rate is ours, not one the provider published
    stored_at      timestamptz NOT NULL,
    CONSTRAINT pk_tariff PRIMARY KEY (provider, care_type, weeks_per_year, version),
    CONSTRAINT ck_tariff_version_from_one CHECK (version >= 1),
    CONSTRAINT ck_tariff_weeks_fit_a_year CHECK (weeks_per_year BETWEEN 0 AND 52),
    CONSTRAINT ck_tariff_rate_not_negative CHECK (rate_cents >= 0)
);

-- For each first day the version told last.
CREATE VIEW tariff_in_force AS
SELECT DISTINCT ON (provider, care_type, weeks_per_year, valid_from) *
FROM tariff ORDER BY provider, care_type, weeks_per_year, valid_from, version DESC;
