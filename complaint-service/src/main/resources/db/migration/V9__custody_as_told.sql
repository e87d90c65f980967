-- Custody is read from custody-changed, over households. Until it is told anew, what was known stands (version 0).
INSERT INTO child_custody (child_id, version, persons, accounts)
SELECT c.id, 0, array_agg(DISTINCT custodian),
       coalesce(array_agg(DISTINCT p.account) FILTER (WHERE p.account IS NOT NULL), '{}')
FROM child c CROSS JOIN LATERAL unnest(c.custodians) AS custodian LEFT JOIN person p ON p.id = custodian
GROUP BY c.id;

ALTER TABLE child DROP COLUMN custodians;
