# What the audit says happened. The key is the event's stored name with hyphens.

event-staff-invited = Invited to the staff
event-staff-signed-in = Signed in
event-staff-signed-out = Signed out
event-staff-role-given = Given a role
event-staff-role-taken = A role taken away
event-staff-revoked = Access ended
event-staff-changed = Staff details changed
event-staff-link-asked = Sign-in link asked for
event-staff-passkey-added = Passkey added
event-staff-passkey-renamed = Passkey renamed
event-staff-passkey-removed = Passkey removed

event-campaign-opened = Campaign opened
event-campaign-changed = Campaign changed
event-edition-planned = Edition planned
event-edition-changed = Edition changed
event-edition-opened = Edition opened
event-edition-archived = Edition archived
event-milestones-reviewed = Milestones reviewed
event-milestone-changed = Milestone changed
event-milestone-done = Milestone done
event-milestone-reopened = Milestone reopened
event-theme-added = Theme added
event-theme-changed = Theme changed
event-hashtag-added = Hashtag added
event-hashtag-noted = Hashtag’s history noted

event-event-drafted = Event drafted
event-event-announced = Event announced
event-event-changed = Event changed
event-event-cancelled = Event cancelled
event-event-reported = Event’s outcome written down
event-partner-added = Partner added
event-partner-changed = Partner changed
event-partner-joined = Partner joined an edition
event-partner-left = Partner left an edition
event-partner-logo-set = Partner’s logo set
event-partner-logo-offered = Logo sent in by a partner
event-partner-logo-removed = Partner’s logo removed

event-person-enrolled = Person enrolled
event-persona-added = Persona added
event-persona-changed = Persona changed
event-identity-corrected = Identity corrected
event-identity-read = Identity read
event-person-forgotten = Person forgotten
event-persona-paused = Persona paused
event-persona-resumed = Persona resumed
event-ambassador-changed = Ambassador’s place changed

event-story-drafted = Story drafted
event-story-revised = Story revised
event-story-translated = Story translated
event-translation-reviewed = Translation read by a second speaker
event-story-sent = Story sent to the teller
event-story-change-asked = The teller asked for changes
event-story-deferred = The teller said not now
event-story-approved = The teller approved
event-story-refused = The teller said no
event-story-risk-decided = Safeguarding decided
event-story-embargo-set = Embargo set
event-story-published = Story made public
event-story-retired = Story taken down by us
event-story-withdrawn = Story taken back by the teller
event-grant-given = Permission given
event-grant-refused = Permission refused
event-grant-ended = Permission ended
event-approval-ended = Approval of earlier words or an earlier appearance ended
event-story-reopened = Story shown again by its teller
event-review-link-opened = A teller opened their link from their own page
event-review-link-revoked = A teller’s link cancelled

event-guardian-asked = A guardian asked beside a teller under 18
event-guardian-answered = A guardian answered
event-guardian-link-revoked = A guardian’s link cancelled
event-young-asking-opened = Of somebody under 18, something may be asked about
event-young-asking-closed = Of somebody under 18, something is not asked about any more
event-young-asked-again = Somebody who turned 18 asked again

event-consent-noted = Something about a permission noted
event-consent-pause-waived = The pause before showing given up by the teller
event-notice-drafted = Notice drafted
event-notice-revised = Notice revised
event-notice-published = Notice published
event-basis-recorded = Lawful basis recorded
event-receipt-issued = Receipt given
event-receipt-code-used = Code of a receipt used
event-file-handed-over = File handed over
event-receipt-code-renewed = Codes of a teller replaced
event-support-let-in = A teller let somebody see what is planned
event-support-ended = A teller ended such a link
event-person-page-sent = Link to a teller’s own page sent
event-recall-asked = Files asked back
event-recall-reminded = Reminded about files asked back
event-recall-answered = A holder of files answered
event-recall-closed = Files asked back: closed
event-recall-reopened = Files asked back: opened again

event-upload-begun = Upload begun
event-media-added = Picture or recording added
event-media-described = Picture or recording described
event-media-purged = Picture or recording removed for good

event-kit-added = Toolkit item added
event-kit-changed = Toolkit item changed
event-kit-released = Toolkit item released
event-kit-recalled = Toolkit item taken back
event-kit-planned = Days of the toolkit planned
event-kit-drawn = Toolkit drawn ahead
event-kit-taken = File of the toolkit taken by a partner
event-room-opened = Link to a partner’s room made
event-room-changed = A partner changed their room
event-room-closed = Links to a partner’s room ended

event-setting-changed = Setting changed
event-job-buried = Task set aside after failing
event-job-retried = Task tried again

event-person-asked = Somebody was asked again
event-own-key-added = A teller added a passkey
event-own-key-used = A teller’s passkey used
event-own-key-renamed = A teller named a passkey anew
event-own-key-removed = A teller removed a passkey
event-concern-raised = A concern raised with safeguarding
event-concern-cleared = A concern looked at and cleared
