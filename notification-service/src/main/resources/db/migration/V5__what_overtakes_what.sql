-- Nobody is told what is over, what later news has overtaken, or that something was taken back of which they never heard.

-- The weekdays of a contract; null where it has none of its own, or was told before they were kept: then any day may be one.
ALTER TABLE contract ADD weekdays smallint[];

ALTER TABLE notice
    ADD matter_id    uuid,                            -- what it is about: a closure, an absence, an extra day, ...
    ADD matter_order bigint,                          -- news of a higher order overtakes it
    ADD taken_back   boolean NOT NULL DEFAULT false,  -- it says that the matter is off
    ADD matters_until date,                           -- last day on which it is worth telling; null for always
    ADD CONSTRAINT ck_notice_matter_has_order CHECK ((matter_id IS NULL) = (matter_order IS NULL));
UPDATE notice SET matter_id = closure_id, matter_order = closure_version, matters_until = last_day,
                  taken_back = content #>> '{title,key}' = 'notification.closure.title.withdrawn'
WHERE closure_id IS NOT NULL;
CREATE INDEX ix_notice_matter ON notice (matter_id, matter_order) WHERE matter_id IS NOT NULL;

ALTER TABLE delivery
    DROP CONSTRAINT ck_delivery_state,
    ADD CONSTRAINT ck_delivery_state CHECK (state IN ('WAITING', 'DELIVERED', 'GAVE_UP', 'NO_ADDRESS', 'OVERTAKEN'));
ALTER TABLE delivery_log
    DROP CONSTRAINT ck_delivery_log_outcome,
    ADD CONSTRAINT ck_delivery_log_outcome
        CHECK (outcome IN ('DELIVERED', 'FAILED', 'GAVE_UP', 'NO_ADDRESS', 'OVERTAKEN'));

-- The newest news of each matter.
CREATE VIEW standing_notice AS
SELECT n.* FROM notice n
WHERE NOT EXISTS (SELECT FROM notice newer
                  WHERE newer.matter_id = n.matter_id AND newer.matter_order > n.matter_order);

CREATE OR REPLACE VIEW notice_reader AS
SELECT n.id AS notice_id, c.person_id
FROM standing_notice n JOIN known_custodian c ON c.child_id = n.child_id
WHERE n.audience = 'CUSTODIANS'
  AND (n.location_id IS NULL OR EXISTS (SELECT FROM location l WHERE l.id = n.location_id))
UNION
-- With care there on one of the days.
SELECT n.id, c.person_id
FROM standing_notice n
    JOIN location l ON l.id = n.location_id
    JOIN contract k ON k.location_id = n.location_id AND k.first_day <= n.last_day AND k.last_day >= n.first_day
    JOIN known_custodian c ON c.child_id = k.child_id
WHERE n.audience = 'FAMILIES' AND NOT n.taken_back
  AND (k.weekdays IS NULL
       OR EXISTS (SELECT FROM generate_series(0, least(k.last_day, n.last_day) - greatest(k.first_day, n.first_day)) later
                  WHERE extract(isodow FROM greatest(k.first_day, n.first_day) + later) = ANY (k.weekdays)))
UNION
SELECT n.id, c.person_id
FROM standing_notice n
    JOIN location l ON l.id = n.location_id
    JOIN notice_child nc ON nc.notice_id = n.id
    JOIN known_custodian c ON c.child_id = nc.child_id
WHERE n.audience IN ('CHILDREN', 'FAMILIES') AND NOT n.taken_back
UNION
-- That it is off is news to those who heard that it was on.
SELECT n.id, m.recipient_id
FROM standing_notice n
    JOIN notice earlier ON earlier.matter_id = n.matter_id AND earlier.matter_order < n.matter_order
    JOIN message m ON m.notice_id = earlier.id
WHERE n.taken_back AND m.recipient_id IS NOT NULL
UNION
SELECT n.id, n.person_id
FROM standing_notice n
WHERE n.audience = 'PERSON' AND EXISTS (SELECT FROM person p WHERE p.id = n.person_id)
UNION
SELECT n.id, NULL::uuid FROM standing_notice n WHERE n.audience = 'ADDRESS';
