-- The moment at which a day begins in Amsterdam, whatever the time zone of the session that asks.
CREATE FUNCTION day_begins(day date) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN day::timestamp AT TIME ZONE 'Europe/Amsterdam';
