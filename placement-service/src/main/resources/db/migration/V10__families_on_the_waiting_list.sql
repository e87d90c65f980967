-- The children of a child's family, itself included: of its household, and those with whom it shares a custodian.
CREATE FUNCTION family_of(child uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT other.id FROM child own JOIN child other ON other.household_id = own.household_id WHERE own.id = child
    UNION
    SELECT theirs.child_id FROM custody own JOIN custody theirs ON theirs.person_id = own.person_id
    WHERE own.child_id = child
$$;
