-- For which causes a provider promises to make good the care a closure takes, as its conditions of a day have it. Written at
-- each start from the policy files; a provider that promises nothing has no row.
CREATE TABLE closure_promise (
    provider  text NOT NULL,
    cause     text NOT NULL,
    first_day date NOT NULL,  -- of the announcement
    last_day  date NOT NULL,  -- included; infinity for the conditions in force
    CONSTRAINT pk_closure_promise PRIMARY KEY (provider, cause, first_day)
);
