-- Old lines are swept. They stand in the order of time, so a summary of each few pages is enough to find them.
CREATE INDEX ix_audit_at ON audit USING brin (at);
