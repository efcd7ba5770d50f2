# Permission: what a use is for, what it shows, and why something may not appear yet.

purpose-website = Our website
purpose-campaign-social = The campaign’s social media
purpose-partner-social = A partner’s social media
purpose-press = Press
purpose-archive = The archive of past years
purpose-print = Print
purpose-screening = Screenings
purpose-education = Education
purpose-training = Training others
purpose-evaluation = Evaluation
purpose-lobbying = Lobbying
purpose-research = Research
purpose-fundraising = Fundraising

element-words = Words
element-paraphrase = Their words, retold
element-name = Name
element-face = Face
element-voice = Voice
element-place = Place
element-origin = Country or place of origin
element-journey = Journey
element-family = Family
element-faith = Faith
element-health = Health
element-work = Work
element-age = Age
element-handle = Social media name

transformation-crop = Crop
transformation-shorten = Shorten
transformation-subtitle = Subtitle
transformation-translate = Translate
transformation-dub = Dub
transformation-illustrate = Illustrate
transformation-combine = Combine with others
transformation-machine-reading = Read aloud by a machine
transformation-music = Music underneath

permit-nobody-named = No person is named for this use yet.
permit-nothing-named = This use does not say what it shows.
permit-paused = The person has paused this.
permit-not-approved = The person has not approved exactly this version.
permit-not-explained = Nobody has explained to the person what release means before they approved.
permit-cooling-off = The person still has time to think about it.
permit-not-agreed-by-all = Someone who has to agree has not: the person, or under 18 their guardian too.
permit-ask-again-at-18 = The person has turned 18 since they agreed. Ask them again.
permit-not-granted = The person has not said yes to this.
permit-denied = The person said no to this.
permit-condition-open = The person set a condition in their own words. Somebody has to read it first.
permit-second-eyes = Whoever gathered this permission is the only one who cleared it. Someone else has to look too.
permit-risk-not-decided = Safeguarding has not decided yet.
permit-risk-held = Safeguarding is holding this back for now.
permit-risk-vetoed = Safeguarding said no.
permit-embargoed = An embargo holds this back.
