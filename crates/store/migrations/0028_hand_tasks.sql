-- What somebody has to be told by a member of the staff, because no letter may go to them. Nothing here
-- says who they are or what it is about; a task goes with its person.
CREATE TABLE hand_tasks (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    kind {key} NOT NULL,
    why {key} NOT NULL,
    since {int} NOT NULL,
    done_at {int},
    done_by {key} REFERENCES staff (id)
) {strict};
CREATE INDEX hand_tasks_persona_id ON hand_tasks (persona_id);
CREATE INDEX hand_tasks_done_at ON hand_tasks (done_at);
