-- Custody is read from custody-changed, over households. Until it is told anew, what was known stands (version 0).
INSERT INTO child_custody (child_id, version, persons, accounts)
SELECT c.child_id, 0, array_agg(DISTINCT c.person_id),
       coalesce(array_agg(DISTINCT p.account) FILTER (WHERE p.account IS NOT NULL), '{}')
FROM custody c LEFT JOIN person p ON p.id = c.person_id
GROUP BY c.child_id;

-- Custody, child and person are told by different facts: who has custody is told once all three are known.
CREATE VIEW known_custodian AS
SELECT c.child_id, o.person_id
FROM child_custody c CROSS JOIN LATERAL unnest(c.persons) AS o (person_id)
WHERE EXISTS (SELECT FROM child k WHERE k.id = c.child_id) AND EXISTS (SELECT FROM person p WHERE p.id = o.person_id);

CREATE OR REPLACE VIEW notice_reader AS
SELECT n.id AS notice_id, c.person_id
FROM notice n JOIN known_custodian c ON c.child_id = n.child_id
WHERE n.audience = 'CUSTODIANS'
  AND (n.location_id IS NULL OR EXISTS (SELECT FROM location l WHERE l.id = n.location_id))
UNION
SELECT n.id, c.person_id
FROM notice n
    JOIN location l ON l.id = n.location_id
    JOIN contract k ON k.location_id = n.location_id AND k.first_day <= n.last_day AND k.last_day >= n.first_day
    JOIN known_custodian c ON c.child_id = k.child_id
WHERE n.audience = 'FAMILIES'
UNION
SELECT n.id, c.person_id
FROM notice n
    JOIN location l ON l.id = n.location_id
    JOIN notice_child nc ON nc.notice_id = n.id
    JOIN known_custodian c ON c.child_id = nc.child_id
WHERE n.audience = 'CHILDREN'
UNION
SELECT n.id, n.person_id
FROM notice n
WHERE n.audience = 'PERSON' AND EXISTS (SELECT FROM person p WHERE p.id = n.person_id)
UNION
SELECT n.id, NULL::uuid FROM notice n WHERE n.audience = 'ADDRESS';

CREATE OR REPLACE VIEW closure_reader AS
SELECT n.closure_id, n.id AS notice_id, h.household_id, k.id AS child_id, k.household_id AS child_household_id, o.person_id,
       m.read_at, m.confirmed_at, s.at AS spoken_at,
       EXISTS (SELECT FROM delivery_log g WHERE g.message_id = m.id AND g.outcome = 'DELIVERED') AS sent
FROM notice n
    JOIN notice_child nc ON nc.notice_id = n.id
    JOIN child k ON k.id = nc.child_id
    JOIN child_custody c ON c.child_id = nc.child_id
    CROSS JOIN LATERAL unnest(c.persons) AS o (person_id)
    CROSS JOIN LATERAL (
        SELECT coalesce((SELECT p.household_id FROM person p WHERE p.id = o.person_id ORDER BY p.told_at DESC LIMIT 1),
                        k.household_id) AS household_id) h
    LEFT JOIN message m ON m.notice_id = n.id AND m.recipient_id = o.person_id
    LEFT JOIN spoken s ON s.notice_id = n.id AND s.household_id = h.household_id
WHERE n.closure_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM notice newer
                  WHERE newer.closure_id = n.closure_id AND newer.closure_version > n.closure_version);

DROP TABLE custody;

-- What is about a child is read by who has custody of it now: who lost it reads none of it any more.
CREATE VIEW readable_message AS
SELECT m.*
FROM message m JOIN notice n ON n.id = m.notice_id
WHERE n.child_id IS NULL
   OR EXISTS (SELECT FROM child_custody c WHERE c.child_id = n.child_id AND m.recipient_id = ANY (c.persons));
