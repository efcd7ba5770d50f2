# what people are told before they are asked

desk-nav-notices = Notices
desk-said-published = In use from now on.
desk-notice = Notice
desk-notices-lead = What people read, or have read to them, before they are asked. In use it never changes; what should read otherwise is a new version.
desk-notices-none = No notices here
desk-notices-next = Write one, or show all of them again.
desk-notice-missing = Nobody is told anything before they answer here
desk-notice-missing-what = No notice is in use for this campaign or edition. Until one is, the page with the questions has to explain everything by itself, and each story still waits 48 hours. Please write a notice, and have safeguarding put it into use.
desk-notice-new = Write a notice
desk-notice-new-lead = In plain words and short sentences. Say it as you would across a table. The languages follow one by one.
desk-notice-edit = Change the draft
desk-notice-next = Begin the next version
desk-notice-translate = Write it in another language
desk-notice-translate-lead = The same version, in words that people use. Names and addresses are carried over.
desk-notice-original = The text as it was first written
desk-notice-theirs = Somebody saved this meanwhile
desk-notice-save = Save the draft
desk-notice-version = Notice, version { $number }
desk-notice-for = For
desk-notice-for-hint = A whole campaign, or one edition. An edition’s own notice takes the place of the campaign’s.
desk-notice-published = In use since
desk-notice-preview = As a teller sees it
desk-notice-aloud = There is no recording beside the text. The page tells people how their phone reads it aloud.
desk-notice-publish = Put this into use
desk-notice-publish-title = Put this notice into use?
desk-notice-publish-what = From now on it stays exactly as it is. A change is a new version.
desk-notice-publish-asked = Everybody who has not answered yet reads this before they can say yes. What people answered before stays as it is.
desk-notice-what = What they are asked
desk-notice-what-hint = Say who wants what, and that they decide.
desk-notice-places-hint = One place a line: its name, a colon, then an example to look at or imagine. “A newspaper: your picture beside an article, on a table in a café”.
desk-notice-purposes-hint = Only what you ask for, each in words that anybody understands. Leave the others empty.
desk-notice-controllers-hint = Every organisation that decides, one a line: name; how to reach it; address.
desk-notice-joint = How they share the duty
desk-notice-joint-hint = Only where more than one organisation decides.
desk-notice-partners-hint = Every partner by name, one a line. Whoever joins later is asked about later.
desk-notice-storage-hint = Where it is kept, and who can look.
desk-notice-retention-hint = Until when, and what happens then.
desk-notice-withdrawal-hint = What they do, how fast it works, that no reason is needed.
desk-notice-cannot-hint = Say it plainly: print, copies, what others posted.
desk-notice-free-hint = That no help depends on the answer, and who is not told of it.
desk-notice-question-hint = One question, to hear in their own words whether it was clear.
desk-notice-hours = Hours to sleep on it
desk-notice-hours-hint = Between reading this and going out. 48 unless there is a reason. Only the person can choose not to wait.
desk-notice-country = Whose law
desk-notice-country-hint = A country as two letters, such as GB
notice-state-draft = Draft
notice-state-in-use = In use
notice-state-replaced = Replaced
desk-settings-pause = How long a story rests between explaining and showing is said in each notice, so that nobody waits less than they were told:

# agreements that come before any work

desk-agreements = Agreements
desk-agreements-none = Nothing is noted yet. Taking part and being recorded or photographed are agreed before anything is made.
desk-agreement = What it is about
desk-agreement-note = Note an agreement
desk-agreement-said = What was said
desk-agreement-by = Who said it
desk-agreement-method = How it reached you
desk-agreement-witness = Who else was there
desk-agreement-witness-hint = Kept under the person’s own key.
desk-agreement-place = Where
desk-agreement-aside = with words under lock
desk-agreement-save = Note it
people-release-elsewhere = A finished work is released by the person’s own link, version by version.

# under 18

desk-grown = Under 18: the month in which they turn 18
desk-grown-hint = Year and month, such as 2028-03. Never the day of birth. They appear anonymously unless they and a guardian wish otherwise.
people-grown-when = Please give the year and month in which they turn 18, such as 2028-03. If that is past, they are an adult.
error-guardian-missing = This person is under 18, so a guardian has to agree beside them. Note who that is with who they are; for a child who is here without family it is the social worker. Until then nothing may be sent.
error-young-closed = Their name, face, own voice or place is in this, and of somebody under 18 that is not asked about before somebody has said why it should be. Say so on their page, or leave it out.

# what may single a person out

clue-age = Age
clue-town = Town
clue-job = Job
clue-children = Children
clue-route = Route
clue-workplace = Place of work
clue-date = Date
desk-jigsaw = Taken together, this may show who it is
desk-jigsaw-some = Small things that say something about the person
desk-jigsaw-what = Across all stories and translations of this teller we saw:
desk-jigsaw-none = No small things were seen that could fit together.
desk-jigsaw-limits = A simple check that reads signs of English, and years in other languages. It misses things and sees some where there are none. You decide.

desk-guardian = A guardian, for somebody under 18
desk-guardian-hint = Whoever agrees beside them: a parent, a guardian, or the social worker of a child who is here without family. They get a link of their own for each story. Kept under the same lock as everything here.
desk-guardian-name = What to call them
desk-guardian-relation = Who they are to them
desk-guardian-reads = The language they read
desk-guardian-round = The guardian’s answer
desk-guardian-ask = Make a new link for the guardian
desk-guardian-revoke = Cancel the guardian’s link
desk-guardian-mail-hint = Only where the guardian called e-mail safe.
desk-guardian-link = The link for the guardian: shown this once
desk-guardian-link-what = It is theirs alone, not the teller’s. Pass it on by the way that the guardian called safe. Nothing is shown before both have said yes.
desk-guardian-not-asked = Not asked yet
desk-guardian-waiting = Waiting for the guardian
desk-guardian-answered = The guardian has answered
desk-guardian-no = The guardian said no
desk-permissions-beside = What the guardian answered
desk-young = Under 18
desk-young-until = Until { $day }. Until then nothing is shown that the guardian did not say yes to as well. On that day what was agreed ends, and they are asked again.
desk-young-grown = 18 since { $day }. What was agreed before that has ended.
desk-young-asked-again = Asked again:
desk-young-guardian = A guardian is noted
desk-young-no-guardian = No guardian is noted
desk-young-no-guardian-how = Note one with who they are; before that nothing can be sent.
desk-asking = What may be asked about
desk-asking-what = Name, face, own voice and place are not asked about, unless somebody opens them here and says why. They and the guardian both read the reason.
desk-asking-open = Open something to asking
desk-asking-element = What may be asked about
desk-asking-why = Why
desk-asking-why-hint = For example: “You asked to stand beside your painting with your own face.” They and the guardian read these words.
desk-asking-close = Do not ask about it any more
desk-guardian-channel = Safe for the guardian
desk-guardian-email = The guardian’s e-mail
desk-guardian-phone = The guardian’s phone
desk-guardian-hours = When the guardian can be reached
desk-guardian-voicemail-name = Who to say is calling the guardian
desk-guardian-never-say = Never say to the guardian
desk-guardian-mail = Also send it to the guardian by e-mail
