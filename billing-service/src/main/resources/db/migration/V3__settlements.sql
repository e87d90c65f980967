-- Credit that became money, as credit tells it; the newest version wins.
CREATE TABLE settlement (
    settlement_id uuid   NOT NULL,
    version       bigint NOT NULL,
    contract_id   uuid   NOT NULL,
    household_id  uuid   NOT NULL,
    child_id      uuid   NOT NULL,
    care_type     text   NOT NULL,
    day           date   NOT NULL,  -- the day whose rate holds
    booked_on     date   NOT NULL,  -- goes on the invoice of that month
    subject       text   NOT NULL,
    minutes       int    NOT NULL,  -- below zero: paid back to the family
    CONSTRAINT pk_settlement PRIMARY KEY (settlement_id),
    CONSTRAINT ck_settlement_settles_something CHECK (minutes <> 0)
);
CREATE INDEX ix_settlement_household ON settlement (household_id);

-- An extra day that the family cancelled too late to owe nothing.
ALTER TABLE extra_day_charge ADD COLUMN cancelled boolean NOT NULL DEFAULT false;
