-- Custody of a child is a fact of its own (custody-changed), counted per child. What is known is told once to begin with:
-- until now readers could not know custodians who live in another household.
ALTER TABLE child ADD custody_version bigint NOT NULL DEFAULT 0;   -- 0: not told yet
UPDATE child SET custody_version = 1;

INSERT INTO outbox (fact_id, topic, key, payload, created_at)
SELECT uuidv7(), 'custody-changed', c.id::text,
       convert_to(jsonb_build_object('child', c.id, 'version', c.custody_version, 'custodians',
                      (SELECT coalesce(jsonb_agg(jsonb_build_object('person', p.id, 'account', p.account) ORDER BY p.id), '[]')
                       FROM custody k JOIN person p ON p.id = k.person_id
                       WHERE k.child_id = c.id))::text, 'UTF8'),
       now()
FROM child c ORDER BY c.id;
