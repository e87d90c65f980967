-- What happened in a week, and since a day: reports and the board's weeks ask by time, over all cases.
CREATE INDEX ix_case_event_at ON case_event (at);
