-- Custody is read from custody-changed, over households. Until it is told anew, what was known stands (version 0).
INSERT INTO child_custody (child_id, version, persons, accounts)
SELECT child_id, 0, '{}', array_agg(DISTINCT account) FILTER (WHERE account IS NOT NULL)
FROM child LEFT JOIN LATERAL unnest(custodians) AS account ON true
GROUP BY child_id HAVING count(account) > 0;

ALTER TABLE child DROP COLUMN custodians;
