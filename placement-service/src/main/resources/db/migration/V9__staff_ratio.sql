-- Which groups the law counts together (Stb. 2024, 64): all groups of a location for children of school age; every other group
-- by itself. Each group is among its own.
CREATE VIEW counted_together AS
SELECT g.id AS group_id, o.id AS other_id
FROM care_group g
    JOIN care_group o ON o.location_id = g.location_id
        AND (o.id = g.id
             OR (g.care_type IN ('AFTER_SCHOOL', 'BEFORE_SCHOOL', 'LUNCH')
                 AND o.care_type IN ('AFTER_SCHOOL', 'BEFORE_SCHOOL', 'LUNCH')));

-- What a person of flesh and blood may have; the door says it more narrowly.
ALTER TABLE child ADD CONSTRAINT ck_child_birth_date_within_a_century
    CHECK (birth_date BETWEEN date '2000-01-01' AND date '2199-12-31') NOT VALID;
