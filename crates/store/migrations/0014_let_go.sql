-- When the contact details of somebody we are no longer in touch with were let go of. The same for all
-- personas of a person; nothing again once somebody writes details down anew.
ALTER TABLE persona_links ADD COLUMN let_go_at {int};
