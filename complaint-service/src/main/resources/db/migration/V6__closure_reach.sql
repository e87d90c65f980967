-- How many families know of a closure, as notification tells it.
CREATE TABLE closure_reach (
    closure      uuid        NOT NULL,
    version      bigint      NOT NULL,
    announcement uuid        NOT NULL,  -- the fact that families are told of; an earlier one says nothing of a later version
    families     int         NOT NULL,
    reached      int         NOT NULL,
    confirmed    int         NOT NULL,
    told_at      timestamptz NOT NULL,
    CONSTRAINT pk_closure_reach PRIMARY KEY (closure)
);
