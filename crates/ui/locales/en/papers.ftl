# What was said otherwise than by one's own link, the paper that shows it, and a yes that may not have been free.

people-concern-second-eyes = You were there yourself, so somebody else has to clear this.
error-note-young = Under 18 both the young person and a guardian answer for themselves, each by a link of their own. Send them the links.
paper-refused-type = We cannot keep this kind of file here. Please send a PDF, a photo (JPEG or PNG) or a sound recording.
paper-refused-broken = This PDF cannot be opened: it is damaged, empty or locked with a password. Please scan it again.
concern-pressure = May have felt they had to
concern-not-said = “That is not what I said”
concern-by-person = They said so themselves
concern-by-staff = Somebody on the team saw it

desk-heard-on = On which day
desk-heard-on-hint = Leave it empty if it was just now.
desk-heard-time = At what time
desk-heard-future = This day is still to come.
desk-heard-notice = What they were told before
desk-heard-notice-hint = The notice that was read to them or that they read, in the language they heard it in.
desk-heard-interpreter = Who interpreted
desk-heard-present = Who else of the team was there
desk-heard-present-hint = Whoever was there cannot be the one who clears it.
desk-heard-understood = In their own words: where could this appear?
desk-heard-understood-hint = Ask them to tell you back. Kept under the person’s own key.
desk-heard-paper = The scan or the recording
desk-heard-paper-hint = PDF, JPEG or PNG, or a sound file, up to 20 MB. Kept under the person’s own key; they can see it.
desk-heard-pressure = Did anything suggest that they felt they had to?
desk-heard-pressure-hint = Somebody else in the room who answered for them, or told them what to say; fear of losing help. With a yes nothing of theirs goes out before safeguarding has spoken with them. They are not told.
desk-heard-pressure-words = What you saw
desk-heard-noted = noted
desk-papers = Papers and recordings
desk-papers-logged = Each look is written down, and the person can see it.
desk-paper = A paper or recording
desk-paper-open = Open the paper
desk-note-answer = Note an answer
desk-note-lead = For what somebody told you by phone, on paper, in person or in a recording. Read them these words and the notice first. They will see on their own page that you wrote it down, and can take it back in one press.
desk-note-whole = What they said to this story
desk-note-whole-hint = With a no or “not now” the questions below do not count.
desk-note-partners-hint = Only what they were asked, partner by partner. What is left open stays no.
desk-note-save = Note this answer
desk-note-done = The answer is noted
desk-note-code = Give them this code
desk-note-code-what = It opens their own page, where they can read, change and take back everything. It is shown this once.
desk-note-next = Somebody who was not there now has to decide about the risk, and the pause to sleep on it runs as for everybody.
desk-concerns = Was it free?
desk-concerns-lead = Only safeguarding sees this page. Nothing of these people is shown until you have spoken with them, and no page says why.
desk-concerns-open = What is open
desk-concerns-cleared = What was cleared
desk-concerns-none = There is nothing here.
desk-concerns-none-what = When somebody says that they felt they had to, or that it is not what they said, it stands here.
desk-concerns-wait = { $count ->
    [one] One person may not have been free to say no.
   *[other] { $count } people may not have been free to say no.
}
desk-concern = What
desk-concern-by = Where it came from
desk-concern-open = Open
desk-concern-cleared = Cleared
desk-concern-story = The story
desk-concern-read = Read what they wrote
desk-concern-next = Speak with them alone
desk-concern-next-what = Speak with them without anybody else there, by the way they called safe. If they do not want it, help them to take it back. Clear this only when what stands is what they want.
desk-concern-clear = We have spoken, and what stands is what they want

felt-tab = Say something in private
felt-ask = Does anybody want you to say yes?
felt-title = Did you feel that you had to?
felt-lead = If somebody told you what to say, or you felt that you could not say no, you can tell us here.
felt-what = Nothing of yours will be shown until one of us has spoken with you alone. Nobody else is told, and no page will show that you pressed this.
felt-who = Only the person for safeguarding reads it. Help for you does not depend on it.
felt-words = If you want to, say what happened
felt-words-hint = You do not have to write anything.
felt-send = I felt I had to
felt-back = Go back
my-noted = What others wrote down of what you said
my-noted-lead = Somebody on the team wrote these down after speaking with you.
my-noted-means = If it is not what you said, press the button. It is taken back at once, and the team hears of it. You do not have to explain.
my-noted-none = Nothing was written down.
my-noted-later = Written down on { $day }
my-noted-paper = See the paper or recording
my-noted-not-said = That is not what I said
my-noted-done = It is taken back. Nothing of it is used.

paper-pdf = PDF
paper-jpg = Picture
paper-mp3 = Recording (MP3)
paper-m4a = Recording (M4A)
paper-aac = Recording (AAC)
paper-ogg = Recording (Ogg)
paper-wav = Recording (WAV)
