-- The board counts by week whether extra days were answered in time.
CREATE INDEX ix_extra_day_decide_by ON extra_day (decide_by);
