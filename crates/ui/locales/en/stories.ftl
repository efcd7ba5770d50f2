# Stories: their states, their parts, and what a domain may refuse.

story-state-draft = Being written
story-state-sent = With the teller
story-state-change-asked = Changes asked for
story-state-deferred = Not now, says the teller
story-state-refused = No, says the teller
story-state-approved = Approved by the teller
story-state-published = Public
story-state-retired = Taken down by us
story-state-withdrawn = Taken back by the teller

translation-original = Original
translation-draft = Draft translation
translation-reviewed = Read by a second speaker
translation-outdated = Older than the original

field-title = Title
field-opening = Opening line
field-body = Story
field-quotes = Quotes
field-portrait = Portrait
field-portrait-alt = Description of the portrait
field-recording = Recording
field-transcript = Transcript
field-captions = Captions
field-content-note = Content note
field-credits = Credits
field-place = Place

error-title-missing = The story needs a title before it can be sent
error-opening-missing = The story needs an opening line before it can be sent
error-body-missing = The story needs its text before it can be sent
error-alt-missing = Describe the portrait for people who cannot see it
error-transcript-missing = Write out what is said in the recording, for people who cannot hear it
error-captions-not-webvtt = These captions are not a WebVTT file. Its first line is WEBVTT.
error-quotes-many = Please keep to { $most } quotes
error-quote-not-in-story = Each quote has to stand in the story word for word
error-too-many = Please keep to { $most } entries
error-slug-taken = Another page already has this address. Please choose another.
error-language-exists = There is a version in this language already. Open it and revise it.
error-media-missing = This picture or recording is not there any more. Please choose another.
error-versions-missing = Choose at least one version to send
error-zone-unknown = We do not know this time zone. It is written like Europe/London.
error-focal = Choose a point inside the picture
error-change-empty = Write what should change, in your own words
error-story-changed-meanwhile = Someone else saved this story while you were writing. Their text is kept, and yours is below: compare the two, then save again.
error-story-not-withdrawn = This story is not taken down, so nothing was changed.
error-story-read-first = Please read the story first. Its words have changed since you agreed to them, or you have not agreed to any yet.
error-story-withdrawn = The teller has taken this story back. It can no longer be changed.
error-review-answered = This has been answered already. Nothing was changed.
error-review-changed = The story was changed after you opened this page. Please read the new version first.
error-second-speaker-is-translator = A second speaker has to read it: somebody other than the translator.
error-risk-nothing-approved = There is nothing to decide yet: the teller has not approved a version.

media-purge-shown = A public story shows this. Take it out of the story first.
recording-refused-large = This recording is larger than { $most } MB, which is the most we can take. Save it in a smaller format, for example MP3 or AAC, and send that.
recording-refused-type = We do not know this kind of recording. Please send MP3, M4A, Ogg, WAV, MP4 or WebM.
recording-refused-metadata = We could not remove hidden details, such as the place it was made, from this recording. Save it again with another app and send that copy.
upload-refused-size = We can take files of up to { $most } MB here
upload-too-much = More arrived than the file’s own size. Please send it again.
upload-wrong-offset = This part does not follow on from what has arrived. The upload will carry on from the right place.
upload-not-whole = Not all of the file has arrived yet. Please send the rest.
upload-finished-already = This file has arrived in full already
error-mail-not-safe = This person did not say that e-mail is safe for them. Copy the link and pass it on in the way you agreed with them.
