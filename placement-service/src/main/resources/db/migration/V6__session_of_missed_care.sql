-- The begin of the whole session of which a part is missed: with contract and day it says which session that is.
ALTER TABLE closure_missed ADD COLUMN session_begins time;
UPDATE closure_missed m SET session_begins = coalesce(
    (SELECT e.begins FROM extra_day e WHERE e.id = m.extra_day),
    (SELECT s.begins FROM contract_session s
     WHERE m.extra_day IS NULL AND s.contract_id = m.contract_id AND s.weekday = extract(isodow FROM m.day)
       AND m.begins >= s.begins AND m.begins < s.ends),
    m.begins);
ALTER TABLE closure_missed ALTER COLUMN session_begins SET NOT NULL;
