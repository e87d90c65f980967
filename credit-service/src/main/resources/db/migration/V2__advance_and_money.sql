-- Credit may be used in advance (CR-053), come back when a granted day is cancelled, and be taken as money.
ALTER TABLE movement DROP CONSTRAINT ck_movement_kind;
ALTER TABLE movement ADD CONSTRAINT ck_movement_kind
    CHECK (kind IN ('EARN', 'RESERVE', 'RELEASE', 'SPEND', 'EXPIRE', 'FORFEIT', 'GRANT', 'REVERSE', 'REFUND', 'PAY_OUT',
                    'ADVANCE', 'REPAY', 'SETTLE'));
ALTER TABLE entry DROP CONSTRAINT ck_entry_account;
ALTER TABLE entry ADD CONSTRAINT ck_entry_account
    CHECK (account IN ('FREE', 'RESERVED', 'EARNED', 'GRANTED', 'ADVANCED', 'SETTLED', 'SPENT', 'EXPIRED', 'FORFEITED',
                       'PAID_OUT'));
