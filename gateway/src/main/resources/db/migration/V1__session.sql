-- Who is signed in with a browser. Of the cookie only a hash stands here, and the tokens are encrypted with a key that is
-- made of the cookie and the gateway's secret: who reads this table can neither act for anyone nor read a token.
-- All moments are this server's, so that replicas whose clocks differ agree.
CREATE TABLE session (
    cookie_hash    bytea       NOT NULL,
    account        text        NOT NULL,  -- at the identity provider
    begun_at       timestamptz NOT NULL,
    tokens         text        NOT NULL,  -- JSON as compact JWE
    renewal        integer     NOT NULL,  -- how often the tokens were renewed
    ends_at        timestamptz NOT NULL,  -- unless renewed before
    renewing_until timestamptz,           -- somebody renews the tokens, and has until then
    CONSTRAINT pk_session PRIMARY KEY (cookie_hash),
    CONSTRAINT ck_session_hash_is_sha_256 CHECK (octet_length(cookie_hash) = 32),
    CONSTRAINT ck_session_account_is_short CHECK (length(account) BETWEEN 1 AND 255),
    CONSTRAINT ck_session_tokens_are_bounded CHECK (length(tokens) BETWEEN 1 AND 65536),
    CONSTRAINT ck_session_renewal_counts CHECK (renewal >= 0)
);
CREATE INDEX ix_session_account ON session (account, begun_at);
CREATE INDEX ix_session_ends_at ON session (ends_at);
