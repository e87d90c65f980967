-- The transaction that changed a case last. Live pages ask once a second, for all who look, what changed since: numbers of
-- transactions tell what was committed in between, which the moments of a clock cannot.
ALTER TABLE complaint ADD changed_in xid8;
CREATE INDEX ix_complaint_changed_in ON complaint (changed_in);
CREATE FUNCTION note_case_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER complaint_changed BEFORE INSERT OR UPDATE ON complaint
    FOR EACH ROW EXECUTE FUNCTION note_case_change();
