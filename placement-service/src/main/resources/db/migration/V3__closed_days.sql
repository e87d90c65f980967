-- Whether nobody has care in the group that day, so that requests for it need not wait for their deadline.
ALTER TABLE seat_day ADD COLUMN closed boolean NOT NULL DEFAULT false;
UPDATE seat_day SET closed = true WHERE offered LIKE 'false/%';
