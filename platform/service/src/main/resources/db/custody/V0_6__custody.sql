-- Who has custody of a child, as placement told last: for services that parents act in. A service that reads
-- custody-changed has this folder among its migrations.
CREATE TABLE child_custody (
    child_id uuid   NOT NULL,
    version  bigint NOT NULL,
    persons  uuid[] NOT NULL,  -- those with custody, whichever household they live in
    accounts text[] NOT NULL,  -- the sign-ins of those of them who have one
    CONSTRAINT pk_child_custody PRIMARY KEY (child_id)
);
CREATE INDEX ix_child_custody_accounts ON child_custody USING gin (accounts);
