-- Somebody reading a notice aloud: which recording, and the SHA-256 of its bytes, which the notice's
-- own hash covers. A notice without a recording has neither.
ALTER TABLE notices ADD COLUMN audio_sha256 {key};
