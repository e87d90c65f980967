-- Whom a closure concerns: the children that miss care, and those it named before, as when it is taken back. Their
-- custodians get one message, however many of the children are theirs.
ALTER TABLE notice ADD closure_id uuid;
ALTER TABLE notice ADD closure_version bigint;
ALTER TABLE notice DROP CONSTRAINT ck_notice_audience_is_named;
ALTER TABLE notice ADD CONSTRAINT ck_notice_audience_is_named CHECK (
    CASE audience
        WHEN 'CUSTODIANS' THEN child_id IS NOT NULL
        WHEN 'FAMILIES' THEN location_id IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL
        WHEN 'CHILDREN' THEN closure_id IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL
        WHEN 'PERSON' THEN person_id IS NOT NULL
        WHEN 'ADDRESS' THEN address IS NOT NULL
        ELSE false
    END);
ALTER TABLE notice ADD CONSTRAINT ck_notice_closure_has_version CHECK ((closure_id IS NULL) = (closure_version IS NULL));
CREATE INDEX ix_notice_closure ON notice (closure_id, closure_version) WHERE closure_id IS NOT NULL;

CREATE TABLE notice_child (
    notice_id uuid NOT NULL CONSTRAINT fk_notice_child_notice REFERENCES notice (id),
    child_id  uuid NOT NULL,
    CONSTRAINT pk_notice_child PRIMARY KEY (notice_id, child_id)
);
CREATE INDEX ix_notice_child_child ON notice_child (child_id);

CREATE OR REPLACE VIEW notice_reader AS
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
SELECT n.id, c.person_id
FROM notice n
    JOIN location l ON l.id = n.location_id
    JOIN notice_child nc ON nc.notice_id = n.id
    JOIN custody c ON c.child_id = nc.child_id
WHERE n.audience = 'CHILDREN'
UNION
SELECT n.id, n.person_id
FROM notice n
WHERE n.audience = 'PERSON' AND EXISTS (SELECT FROM person p WHERE p.id = n.person_id)
UNION
SELECT n.id, NULL::uuid FROM notice n WHERE n.audience = 'ADDRESS';

-- Who may look: the accounts that manage the location.
CREATE TABLE location_manager (
    location_id uuid NOT NULL CONSTRAINT fk_location_manager_location REFERENCES location (id),
    account     text NOT NULL,
    CONSTRAINT pk_location_manager PRIMARY KEY (location_id, account)
);

-- The reader said that they know.
ALTER TABLE message ADD confirmed_at timestamptz;
ALTER TABLE message ADD CONSTRAINT ck_message_confirmed_is_read CHECK (confirmed_at IS NULL OR read_at IS NOT NULL);

-- Somebody of the location spoke to the family.
CREATE TABLE spoken (
    notice_id    uuid        NOT NULL CONSTRAINT fk_spoken_notice REFERENCES notice (id),
    household_id uuid        NOT NULL,
    at           timestamptz NOT NULL,
    by_account   text        NOT NULL,
    CONSTRAINT pk_spoken PRIMARY KEY (notice_id, household_id)
);

-- How far the newest message of a closure came with each of the people it is for. A family is whoever lives together: of
-- parents who live apart, each is told and called by themselves (PR-005).
CREATE VIEW closure_reader AS
SELECT n.closure_id, n.id AS notice_id, h.household_id, c.child_id, c.household_id AS child_household_id, c.person_id,
       m.read_at, m.confirmed_at, s.at AS spoken_at,
       EXISTS (SELECT FROM delivery_log g WHERE g.message_id = m.id AND g.outcome = 'DELIVERED') AS sent
FROM notice n
    JOIN notice_child nc ON nc.notice_id = n.id
    JOIN custody c ON c.child_id = nc.child_id
    CROSS JOIN LATERAL (
        SELECT coalesce((SELECT p.household_id FROM person p WHERE p.id = c.person_id ORDER BY p.told_at DESC LIMIT 1),
                        c.household_id) AS household_id) h
    LEFT JOIN message m ON m.notice_id = n.id AND m.recipient_id = c.person_id
    LEFT JOIN spoken s ON s.notice_id = n.id AND s.household_id = h.household_id
WHERE n.closure_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM notice newer
                  WHERE newer.closure_id = n.closure_id AND newer.closure_version > n.closure_version);

-- How often the reach of a closure was told; its row is locked to count, so that two who read at once count both.
CREATE TABLE closure_reach (
    closure_id uuid   NOT NULL,
    version    bigint NOT NULL,
    CONSTRAINT pk_closure_reach PRIMARY KEY (closure_id)
);
