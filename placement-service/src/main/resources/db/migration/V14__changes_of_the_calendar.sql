-- A provider's calendar may change under care that was agreed before. Such a change is told as a closure, see ADR 16.

-- Since when the calendar closes the day, where contracts were there first; -infinity where the day was.
ALTER TABLE provider_closed_day ADD COLUMN since timestamptz NOT NULL DEFAULT '-infinity';

-- Whether the closure tells of a change of the calendar: only the calendar takes it back.
ALTER TABLE closure ADD COLUMN of_calendar boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX uq_closure_one_of_calendar_a_day ON closure (location_id, first_day)
    WHERE of_calendar AND withdrawn_at IS NULL;

-- Days of locations with agreed care that the calendar closed or opened, and of which nobody was told yet.
CREATE TABLE closed_day_change (
    location_id uuid    NOT NULL CONSTRAINT fk_closed_day_change_location REFERENCES location (id),
    day         date    NOT NULL,
    closed      boolean NOT NULL,   -- false when the day is open again
    CONSTRAINT pk_closed_day_change PRIMARY KEY (location_id, day)
);
CREATE INDEX ix_closed_day_change_day ON closed_day_change (day);

-- The closures that stand on a day: of the location, of the group, or (for a child) of some children. Not those that tell of
-- the calendar, which closes the day itself.
CREATE OR REPLACE FUNCTION closing(of_location uuid, of_group uuid, of_child uuid, on_day date)
    RETURNS SETOF closure LANGUAGE sql STABLE AS $$
        SELECT x.* FROM closure x
        WHERE x.location_id = of_location AND on_day BETWEEN x.first_day AND x.last_day AND x.withdrawn_at IS NULL
          AND NOT x.of_calendar
          AND (x.extent = 'LOCATION' OR x.group_id = of_group
               OR (x.extent = 'CHILDREN' AND EXISTS (SELECT FROM closure_child k
                                                     WHERE k.closure_id = x.id AND k.child_id = of_child)))
    $$;
