-- What children have on a day is said here and nowhere else: contracted sessions and extra days, with all that bears on
-- them. Everything that asks "is there care that day" asks care_on.

-- Closures ------------------------------------------------------------------------------------------------------------

-- The order of announcement: what one closure takes, a later one does not take again.
ALTER TABLE closure ADD COLUMN number bigint;
UPDATE closure x SET number = n.number
FROM (SELECT id, row_number() OVER (ORDER BY announced_at, id) AS number FROM closure) AS n WHERE n.id = x.id;
ALTER TABLE closure ALTER COLUMN number SET NOT NULL, ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('closure', 'number'), coalesce(max(number), 0) + 1, false) FROM closure;

-- Who stays at home when a closure is of some children, whether or not they had care to miss when it was announced.
CREATE TABLE closure_child (
    closure_id uuid NOT NULL CONSTRAINT fk_closure_child_closure REFERENCES closure (id),
    child_id   uuid NOT NULL CONSTRAINT fk_closure_child_child REFERENCES child (id),
    CONSTRAINT pk_closure_child PRIMARY KEY (closure_id, child_id)
);
INSERT INTO closure_child
SELECT DISTINCT m.closure_id, m.child_id FROM closure_missed m JOIN closure x ON x.id = m.closure_id AND x.extent = 'CHILDREN';

DROP FUNCTION closing(uuid, uuid, uuid, date, time);

-- The closures that stand on a day: of the location, of the group, or (for a child) of some children.
CREATE FUNCTION closing(of_location uuid, of_group uuid, of_child uuid, on_day date)
    RETURNS SETOF closure LANGUAGE sql STABLE AS $$
        SELECT x.* FROM closure x
        WHERE x.location_id = of_location AND on_day BETWEEN x.first_day AND x.last_day AND x.withdrawn_at IS NULL
          AND (x.extent = 'LOCATION' OR x.group_id = of_group
               OR (x.extent = 'CHILDREN' AND EXISTS (SELECT FROM closure_child k
                                                     WHERE k.closure_id = x.id AND k.child_id = of_child)))
    $$;

-- Care ----------------------------------------------------------------------------------------------------------------

-- The sessions of all children on a day; ask for those of a child, a contract, a location or a group. A session is contract,
-- day and begin; an extra day is one of its own.
--
--   extra_day    the request; null for a contracted session
--   pending      whether it is an extra day that has no answer yet
--   absence_id   the report that gives a contracted session up and stands
--   holiday      whether the provider's calendar closes that day
--   closed_from  the local time from which nobody comes that day, 00:00 for the whole of it; null when it is open to the end
--   reportable   whether the session can be given up: no absence and no closure takes it, and the calendar leaves it
--   status       what it is: CLOSED, ABSENT, CARE, EXTRA or REQUESTED
--   care_ends    until when the child is there, where the status says that it comes
--
-- One SELECT, so that it is planned as a part of the statement that asks: a column that is not asked for costs nothing, and
-- what a WHERE says of its columns is looked up in their indexes. Where the key comes from another table, ask in a LATERAL
-- query that ends in OFFSET 0, which keeps the key at the bottom of both branches.
CREATE FUNCTION care_on(on_day date) RETURNS TABLE (
    day date, child_id uuid, household_id uuid, contract_id uuid, location_id uuid, group_id uuid, provider text,
    care_type text, begins time, ends time, extra_day uuid, pending boolean, absence_id uuid, holiday boolean, closed_from time,
    reportable boolean, status text, care_ends time)
    LANGUAGE sql STABLE AS $$
        SELECT on_day, c.child_id, c.household_id, c.contract_id, c.location_id, c.group_id, c.provider, c.care_type,
               c.begins, c.ends, c.extra_day, c.pending, c.absence_id, c.holiday,
               CASE WHEN c.holiday THEN time '00:00' ELSE c.closed_from END,
               c.extra_day IS NULL AND c.absence_id IS NULL AND (c.closed_from IS NULL OR c.closed_from > c.begins)
                   AND NOT (c.holiday AND EXISTS (SELECT FROM provider_closed_day p
                                                  WHERE p.provider = c.provider AND p.day = on_day
                                                    AND NOT p.absence_accepted)),
               CASE WHEN c.holiday OR c.closed_from <= c.begins THEN 'CLOSED'
                    WHEN c.absence_id IS NOT NULL THEN 'ABSENT'
                    WHEN c.extra_day IS NULL THEN 'CARE'
                    WHEN c.pending THEN 'REQUESTED'
                    ELSE 'EXTRA' END,
               least(c.ends, c.closed_from)
        FROM (
            SELECT s.child_id, c.household_id, c.id AS contract_id, c.location_id, c.group_id, c.provider, c.care_type,
                   s.begins, s.ends, NULL::uuid AS extra_day, false AS pending,
                   (SELECT a.id FROM absence a WHERE a.contract_id = s.contract_id AND a.day = on_day
                                                 AND a.begins = s.begins AND a.withdrawn_at IS NULL) AS absence_id,
                   EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = c.provider AND p.day = on_day) AS holiday,
                   (SELECT min(coalesce(x.from_time, '00:00'))
                    FROM closing(c.location_id, c.group_id, s.child_id, on_day) AS x
                    WHERE coalesce(x.from_time, '00:00') < s.ends) AS closed_from
            FROM contract_session s
            JOIN contract c ON c.id = s.contract_id
            JOIN location l ON l.id = c.location_id
            WHERE s.weekday = extract(isodow FROM on_day)::smallint AND on_day BETWEEN s.first_day AND s.last_day
              AND NOT EXISTS (SELECT FROM school_holiday h
                              WHERE c.weeks_per_year = 40 AND h.region = l.school_region
                                AND on_day BETWEEN h.first_day AND h.last_day)
            UNION ALL
            SELECT e.child_id, e.household_id, e.contract_id, e.location_id, e.group_id, l.provider, e.care_type,
                   e.begins, e.ends, e.id, e.state = 'REQUESTED', NULL,
                   EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = l.provider AND p.day = on_day),
                   (SELECT min(coalesce(x.from_time, '00:00'))
                    FROM closing(e.location_id, e.group_id, e.child_id, on_day) AS x
                    WHERE coalesce(x.from_time, '00:00') < e.ends)
            FROM extra_day e
            JOIN location l ON l.id = e.location_id
            WHERE e.day = on_day AND e.state IN ('REQUESTED', 'GRANTED')) AS c
    $$;

-- When a group is open on a day: opens is null when it never is on that weekday; closed_from is the local time from which a
-- closure of the location or the group leaves it empty, null without one.
CREATE FUNCTION hours_on(of_group uuid, on_day date)
    RETURNS TABLE (opens time, closes time, holiday boolean, closed_from time) LANGUAGE sql STABLE AS $$
        SELECT o.opens, o.closes,
               EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = l.provider AND p.day = on_day),
               (SELECT min(coalesce(x.from_time, '00:00')) FROM closing(l.id, g.id, NULL, on_day) AS x)
        FROM care_group g
        JOIN location l ON l.id = g.location_id
        LEFT JOIN opening_hours o ON o.location_id = l.id AND o.weekday = extract(isodow FROM on_day)::smallint
        WHERE g.id = of_group
    $$;

-- Indexes -------------------------------------------------------------------------------------------------------------

CREATE INDEX ix_contract_location ON contract (location_id, last_day);
DROP INDEX ix_extra_day_seat;
CREATE INDEX ix_extra_day_seat ON extra_day (group_id, day) WHERE state IN ('REQUESTED', 'GRANTED');

-- All that is needed of a child's sessions stands in the index, which keeps the planner from the one of the constraint: that
-- one is ten times the pages.
DROP INDEX ix_contract_session_child;
CREATE INDEX ix_contract_session_child ON contract_session (child_id, weekday)
    INCLUDE (contract_id, first_day, last_day, begins, ends);

-- Absences ------------------------------------------------------------------------------------------------------------

-- When a report reached us, where the tap that counts (reported_at) was made before, without a connection; else null.
ALTER TABLE absence ADD COLUMN received_at timestamptz;
