-- An approval ends when newer words of that language took its place before the public, or when the
-- person appears otherwise. It does not come back by itself.
ALTER TABLE approvals ADD COLUMN ended_at {int};
UPDATE approvals SET ended_at = (
    SELECT MAX(shown.since)
    FROM story_public shown
    JOIN story_versions newer ON newer.id = shown.version_id
    JOIN story_versions older ON older.story_id = shown.story_id AND older.language = shown.language
    WHERE older.id = approvals.version_id AND older.number < newer.number
);

-- A no to another round ends what had been said yes to before it.
UPDATE grants SET ends_at = (
    SELECT MAX(said.answered_at) FROM reviews said WHERE said.story_id = grants.work_id AND said.answer = 'refused'
)
WHERE answer = 'yes'
    AND by_whom = 'person'
    AND work_id IN (SELECT id FROM stories WHERE state = 'refused')
    AND starts_at <= (
        SELECT MAX(said.answered_at) FROM reviews said WHERE said.story_id = grants.work_id AND said.answer = 'refused'
    )
    AND (ends_at IS NULL OR ends_at > (
        SELECT MAX(said.answered_at) FROM reviews said WHERE said.story_id = grants.work_id AND said.answer = 'refused'
    ));
