-- What was weighed in a decision about risk, what was done against it, who asked a solicitor, and when
-- somebody was reminded that the decision has to be looked at again.
ALTER TABLE risk_decisions ADD COLUMN factors TEXT NOT NULL DEFAULT '';
ALTER TABLE risk_decisions ADD COLUMN mitigations TEXT NOT NULL DEFAULT '';
ALTER TABLE risk_decisions ADD COLUMN solicitor_asked_by {key};
ALTER TABLE risk_decisions ADD COLUMN reminded_at {int};
