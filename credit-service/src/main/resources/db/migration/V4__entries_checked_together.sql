-- On the first of January a million lots lapse: two million entries, of which a foreign key would look up each lot and each
-- movement by itself and lock it. The trigger that keeps the lots sees all entries of a statement at once and looks them up
-- together. Neither lots nor movements are ever deleted, so what was there when an entry came stays there.
ALTER TABLE entry
    DROP CONSTRAINT fk_entry_movement,
    DROP CONSTRAINT fk_entry_lot;
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a % is never deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER tr_lot_never_deleted BEFORE DELETE OR TRUNCATE ON lot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();

CREATE OR REPLACE FUNCTION keep_lots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lots bigint;
BEGIN
    IF EXISTS (SELECT FROM added GROUP BY movement_id, lot_id HAVING sum(minutes) <> 0) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_entry_sum_zero',
            MESSAGE = 'a movement does not sum to zero';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT movement_id FROM added) a
               WHERE NOT EXISTS (SELECT FROM movement m WHERE m.movement_id = a.movement_id)) THEN
        RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_entry_movement',
            MESSAGE = 'an entry of a movement that is not there';
    END IF;
    UPDATE lot
    SET free = lot.free + moved.free, reserved = lot.reserved + moved.reserved,
        advanced = lot.advanced + moved.advanced, earned = lot.earned + moved.earned
    FROM (SELECT lot_id, coalesce(sum(minutes) FILTER (WHERE account = 'FREE'), 0) AS free,
                 coalesce(sum(minutes) FILTER (WHERE account = 'RESERVED'), 0) AS reserved,
                 coalesce(sum(minutes) FILTER (WHERE account = 'ADVANCED'), 0) AS advanced,
                 coalesce(-sum(minutes) FILTER (WHERE account = 'EARNED'), 0) AS earned
          FROM added GROUP BY lot_id) moved
    WHERE lot.lot_id = moved.lot_id;
    GET DIAGNOSTICS lots = ROW_COUNT;
    IF lots <> (SELECT count(DISTINCT lot_id) FROM added) THEN
        RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_entry_lot',
            MESSAGE = 'an entry of a lot that is not there';
    END IF;
    RETURN NULL;
END $$;
