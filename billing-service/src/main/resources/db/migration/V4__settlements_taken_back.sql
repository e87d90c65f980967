-- A settlement is taken back by a later version of no minutes: a closure that was paid as money did not take place after all.
ALTER TABLE settlement DROP CONSTRAINT ck_settlement_settles_something;
