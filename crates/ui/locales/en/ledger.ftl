# Evidence, notices, receipts, files in others' hands.

consent-event-requested = We asked
consent-event-explained = Explained
consent-event-waived = Chose not to wait
consent-event-deferred = Not now
consent-event-given = Yes
consent-event-refused = No
consent-event-reconfirmed = Yes, once more
consent-event-varied = Yes, changed
consent-event-expired = Its time was over
consent-event-withdrawn = Taken back
consent-event-ended-by-us = Ended by us
consent-event-invalidated = Found not to hold
consent-by-person = The person
consent-by-guardian = A guardian
consent-by-support = Somebody the person asked to help
consent-by-house = Us
consent-by-clock = The calendar
agreement-take-part = To take part
agreement-be-recorded = To be recorded or photographed
agreement-release = To release a finished work
interpreting-none = Without an interpreter
interpreting-spoken = With an interpreter
interpreting-signed = With a sign language interpreter
interpreting-machine = With a machine translation
read-reason-evidence = To read how a permission came about

people-not-their-act = Only the person can decide this, or somebody who speaks for them. Please say who it was, and how you heard it.
people-waive-theirs = Only the person can choose not to wait, with their own link or code.
people-waive-before-explained = This has not been explained yet. Read it first; then you can choose not to wait.
people-not-explained = This has not been explained to the person yet.
people-cooling-off = There is still time to sleep on it: { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} are left. The person can choose not to wait.
people-cooling-hours = Please choose between { $least } and { $most } hours. Only the person can give the waiting up.
people-cooling-shared = Every language of this version waits the same number of hours.
people-notice-drafted = A new version is already being written here. Work on that one.
people-notice-shown = This was shown to people, so it stays as it is. Please begin a new version.
people-notice-newer = A newer version is already in use.
people-notice-replaced = This text was replaced while you were reading. Please read the new one.
people-notice-changed-meanwhile = Somebody saved this meanwhile. Please look at their words first; yours are still here.
people-notice-country = Please give the country as two letters, such as GB
people-notice-twice = This is in the list twice

people-code-mistyped = Something in this code is mistyped. It has twelve letters and digits; the letters i, l, o and u are never in it.
people-basis-needs-staff = Only somebody on the staff can state this
people-basis-balancing = Please write down how you weighed our interests against the person’s
people-own-page-not-safe = This person did not say that e-mail is safe for them. The code on their receipt opens their page too.
people-receipt-nothing = Nothing has been answered about this yet, so there is nothing to give a receipt for.
people-file-other-holder = This permission is for somebody else
people-file-not-permitted = This may no longer be handed over. The person has answered otherwise meanwhile.
people-file-code-taken = This code already belongs to another file. Please try again.
people-nothing-to-give-again = There is nothing here that you took back and that could be shown again as it was.
people-recall-nothing = Nobody has to be asked any more
people-recall-closed = This was closed meanwhile. Thank you; nothing more is needed.
basis-consent = The person’s consent
basis-legitimate-interests = Our legitimate interests, weighed
basis-public-archive = Archiving in the public interest
basis-journalism = Journalism
receipt-answered = Receipt for an answer
receipt-varied = Receipt for a change
receipt-withdrawn = Receipt for taking back
file-check-may-still = This file may still be used
file-check-may-not = This file may no longer be used
file-check-unknown = We do not know this code
recall-step-asked = Asked
recall-step-reminded = Reminded
recall-step-answered = Answered
recall-step-closed = Closed
recall-step-reopened = Opened again
recall-answer-removed = It is removed
recall-answer-never-used = It was never used
recall-answer-cannot = It cannot be removed
recall-answer-still-up = It is still up

file-place-website = Website
file-place-instagram = Instagram
file-place-facebook = Facebook
file-place-x = X
file-place-linkedin = LinkedIn
file-place-bluesky = Bluesky
file-place-mastodon = Mastodon
file-place-tiktok = TikTok
file-place-newsletter = Newsletter
file-place-printed = Printed
file-place-elsewhere = Somewhere else
