# Choosing among those who applied: scorers, sheets, talks, outcomes.

scoring-state-open = Not handed in yet
scoring-state-handed-in = Handed in
scoring-state-conflict = Cannot judge this one
scoring-state-replaced = Replaced
mark-0 = 0 · Nothing in it shows this
mark-1 = 1 · A little shows this
mark-2 = 2 · Most of it is there
mark-3 = 3 · It is fully there
selection-step-unnamed = Somebody has to be named
selection-step-scoring = Being scored
selection-step-scored = Both handed in
selection-error-same = Please choose two different people.
selection-refused-blind = You still have scores to hand in for this call. Until then, what leads to a person stays closed to you, so that your reading stays fair. Hand your scores in, or ask a colleague.
selection-refused-open = The call is not closed yet, and people may still change what they wrote. Name who scores when it is closed.
selection-refused-two = Two are named already. Take one of them out first.
selection-refused-not-able = This person cannot score: their account is closed, or their role does not allow it.
selection-refused-conflict = This person said that they cannot judge this application fairly. Please choose somebody else.
selection-refused-knows = This person has seen who it is, so they cannot score it. Please choose somebody else.
selection-refused-handed-in = These scores were handed in already. They stay as they are.
selection-refused-out = You are not scoring this one any more.
selection-refused-not-both = Both have to hand in first.

## Events
event-scorer-named = Named who scores an application
event-scorers-named = Named who scores the applications of a call
event-scorer-replaced = Took somebody out of scoring an application
event-scorer-conflict = Said that they cannot judge an application
event-scores-kept = Scores kept
event-scores-handed-in = Scores handed in
event-scoring-guide-written = Wrote what is meant by the criteria
event-application-notes-read = Read notes about an applicant
event-talk-noted = Noted a talk with an applicant
event-applicant-screened = Decided whether an applicant may go on
event-outcome-decided = Decided about an application
event-outcome-told = Told an applicant what was decided
event-outcome-reached = Told an applicant by hand
event-offer-accepted = Offer accepted
event-offer-declined = Offer declined
event-offer-withdrawn = Offer taken back

## Roles
desk-staff-act-select-applicants = Name two scorers for an application, see both scores once both are in, decide and tell what came of it
desk-staff-act-score-applications = Score an application one was named for, without who it is and without the other’s scores; every read is written down
desk-staff-act-note-talks = Write and read notes of talks with applicants; every read is written down
desk-staff-act-screen-applicants = Decide whether an applicant may go on, and read why; others see whether, and never why

## The coordinator
desk-said-scorers-named = Named.
desk-said-handed-in = Handed in. Thank you.
desk-said-stepped-out = Thank you for saying so. Somebody else will be named.
desk-selection = Choosing
desk-selection-lead = Two people score each application without its name. What they mark shows here when both have handed in.
desk-selection-no-call = This edition has no call.
desk-selection-none = No applications here
desk-selection-none-next = What was sent in answer to the call stands here.
desk-selection-later = Scoring begins when the call is closed
desk-selection-all = Some applications still need somebody who scores
desk-selection-all-what = Choose two people. They are named for every application that still needs one, except where they know who it is or cannot judge it.
desk-selection-first = First person
desk-selection-second = Second person
desk-selection-name-all = Name them for all
desk-selection-named = Named
desk-selection-handed-in = Handed in
desk-selection-of-two = { $count } of 2
desk-selection-total = Total
desk-selection-total-of = { $total } of { $most }
desk-selection-apart = Far apart
desk-selection-differs = Differ by 2 or more
desk-selection-differs-what = Where the two differ by 2 or more, let them talk. What they handed in stays as it is.
desk-selection-scores = Scores
desk-selection-scorers = Who scores it
desk-selection-scorer = Name somebody
desk-selection-scorer-hint = They get the words without the name. Choose nobody who knows this person.
desk-selection-name = Name them
desk-selection-nobody = Nobody is named yet
desk-selection-nobody-next = Name two people who do not know who it is.
desk-selection-account-over = Cannot score any more
desk-selection-replace = Take them out
desk-selection-do = What you can do
desk-selection-both = What both made of it
desk-selection-not-both = Both have to hand in first. Until then nobody sees what the other marked.
desk-selection-criterion = Criterion
desk-selection-notes = Show what they noted
desk-scoring-guide = What the criteria mean
desk-scoring-guide-lead = Say beside each criterion what you look for, so that everybody who scores means the same by the same mark.
desk-scoring-guide-hint = For example: what would be a 1 here, and what a 3?
desk-scoring-guide-save = Save
desk-applications-blind = You still have scores to hand in, so you cannot look for a name here.

## Whoever scores
desk-scoring = Scoring
desk-scoring-lead = These are the applications that you were asked to score.
desk-scoring-waiting = { $count ->
    [one] One application waits for your marks
   *[other] { $count } applications wait for your marks
}
desk-scoring-blind = Each has a number that only you have. The order says nothing. Please do not try to find out who somebody is.
desk-scoring-open = Show what is open
desk-scoring-over = Show what you handed in
desk-scoring-sheet = Sheet
desk-scoring-none = Nothing here
desk-scoring-none-next = When a coordinator asks you to score, it stands here.
desk-scoring-logged = Each time you open it, the applicant can see that somebody read it, and not who.
desk-scoring-marks = Your marks
desk-scoring-note = Your note
desk-scoring-note-hint = What made you choose these marks. It is shown to a coordinator when both have handed in.
desk-scoring-hand-in = Hand in
desk-scoring-hand-in-what = When you hand in, your marks stay as they are. Until then nobody sees them.
desk-scoring-keep = Keep for later
desk-scoring-fixed = You handed these marks in. They stay as they are.
desk-scoring-not-saved = This was not saved
desk-scoring-out = Do you know this person, or can you not judge fairly?
desk-scoring-out-what = Say so with one press. You do not have to say why, and somebody else is named.
desk-scoring-out-ask = Leave this one to somebody else?
desk-scoring-out-do = I cannot judge this one

## Talks and the risk screen
talk-conversation = A conversation
talk-readiness = A talk about readiness and wellbeing
screen-may-go-on = May go on
screen-not-yet = Not yet
screen-not = Not this time
desk-talks = Talks
desk-talks-to = Talks and safeguarding
desk-talks-what = A conversation and not an interview: what they would like, and what they want to know from us. Then one about whether now is a good time for them, and what would keep them well.
desk-talks-none = No talk is noted yet.
desk-talks-read = Show what was noted
desk-talks-add = Note a talk
desk-talks-kind = Which talk was it?
desk-talks-words = What you want to remember
desk-talks-words-hint = Only what helps to decide and to look after them well. They can ask to read it. Nothing about papers or a case.
desk-talks-save = Save the note
desk-screen = Safeguarding
desk-screen-unsaid = Nothing said yet
desk-screen-others = Safeguarding decides this. Why is not shown to anybody else.
desk-screen-what = You decide whether they may go on. Others see your answer, and never why.
desk-screen-stands = May they go on?
desk-screen-why = Why
desk-screen-why-hint = For safeguarding alone. Nothing about papers or a case.
desk-screen-no-why = Nothing was decided yet.
desk-screen-read = Show why
desk-screen-save = Save

## Outcomes
outcome-offered = Offer a place
outcome-reserve = Reserve
outcome-not-now = Not now
outcome-declined = Decline with care
outcome-answer-accepted = Accepted
outcome-answer-declined = Declined
outcome-way-mail = A letter went that says something stands on their page.
outcome-way-by-hand = No letter may go to them. Please tell them the way they said.
outcome-state-draft = Not told yet
outcome-state-told = Told
outcome-state-accepted = Accepted
outcome-state-declined = They said no
outcome-state-withdrawn = Taken back
outcome-refused-scores = Both have to hand in their scores first.
outcome-refused-screen = Safeguarding has not said that they may go on, so nothing can be offered yet.
outcome-refused-offer-stands = They have an offer that they have not answered. Take it back first.
outcome-refused-accepted = They have accepted, and take part. Nothing more is decided here.
outcome-refused-changed = Somebody wrote another letter meanwhile. Please look it through before it is told.
outcome-refused-answered = This offer was answered already. Please look again at how it stands.
outcome-refused-withdrawn = We are sorry: this offer does not stand any more. Please ring us, and we talk about it.
outcome-refused-wait = We need to talk with you before you say yes. Your place is not lost. Please ring us, or wait until we reach you.
desk-said-told = Told. It stands on their page from now on.
desk-outcome = Outcome
desk-outcome-none = Nothing decided
desk-outcome-by-hand = To be told by hand
desk-outcome-waiting = { $count ->
    [one] One person has to be told by hand, because no letter may go to them.
   *[other] { $count } people have to be told by hand, because no letter may go to them.
}
desk-outcome-told = What they were told
desk-outcome-way-soon = A letter is on its way, if one may go.
desk-outcome-reached = Told by hand
desk-outcome-how = Look up how to reach them
desk-outcome-reach = I have told them
desk-outcome-unreached = Not told after all
desk-outcome-withdraw = Take the offer back
desk-outcome-withdraw-ask = Take this offer back?
desk-outcome-withdraw-what = If you have to take it back, tell them kindly why: ring them, and write to them here afterwards.
desk-outcome-enrolled = They are among the people of this edition now
desk-outcome-preview = Look it through
desk-outcome-preview-what = This is how they will see it. They see nothing before you tell them.
desk-outcome-name-here = (Their name stands here.)
desk-outcome-tell = Tell them now
desk-outcome-change = Change the letter
desk-outcome-write = Decide
desk-outcome-choose = Choose what it is to be, and a letter begins with kind words that you can change.
desk-outcome-letter = The letter
desk-outcome-letter-hint = It stands on their page, under their name. Say something that is true of this person.
desk-outcome-letter-other = We have no words in their language, so these are English. Write it in theirs, if somebody can.
desk-outcome-look = Save, and look it through
letter-outcome-offered =
    Thank you for applying to { $campaign }. We read what you wrote with care, and it stayed with us.

    We would like to offer you a place as an ambassador this year.

    You decide whether you would like it. You can say yes or no below, and you do not have to say why. If you have questions first, please ask us; it changes nothing about the offer.

    If you say yes, somebody of the team gets in touch in the way you told us, and we plan everything with you. Nothing is shown of you before you have seen it and said yes to it.
letter-outcome-reserve =
    Thank you for applying to { $campaign }. We read what you wrote with care.

    More people applied this year than we have places, and many of them fit well, as you do. We cannot offer you a place now, and we would like to ask you if one becomes free.

    You do not have to do anything. If you would rather not wait, tell us, or take your application back at any time.
letter-outcome-not-now =
    Thank you for applying to { $campaign }. We read what you wrote with care.

    We do not offer you a place this year. That is about this year, and not about you or what you have to say.

    We would be glad to hear from you again. When the next call opens you can apply in the same way, and if you wish, somebody of the team talks with you about it before.
letter-outcome-declined =
    Thank you for applying to { $campaign }, and for trusting us with your words. We read them with care.

    We are sorry that we cannot offer you a place. This is hard to read, and it says nothing about the worth of your story.

    If you would like to talk about it, please ring us. What you sent is deleted on the day that stands on this page, or as soon as you take it back.
mail-outcome-before = Hello { $name },

    Something stands on your page for you. You can read it here:
mail-outcome-after = { $days ->
    [one] This link opens for one day. After that your code opens the same page.
   *[other] This link opens for { $days } days. After that your code opens the same page.
}

## The applicant's page
apply-outcome = Our answer
apply-outcome-dear = Dear { $name },
apply-outcome-next = When the next call opens, it stands here
apply-offer-what = Would you like to take part? Take the time you need.
apply-offer-adult = I am 18 or older
apply-offer-adult-hint = If you are younger, please ring us before you answer: somebody who stands beside you has to agree as well.
apply-offer-adult-needed = Please tick this if it is true. If you are under 18, please ring us first.
apply-offer-yes = Yes, I would like to take part
apply-offer-no = No, thank you
apply-offer-no-what = If you would rather not, that is fine. You do not have to say why.
apply-offer-no-ask = Say no to this offer?
apply-offer-accepted = You said yes. Somebody of the team gets in touch in the way you told us.
apply-offer-declined = You said no, and that is fine. If you think better of it, please ring us.
apply-offer-withdrawn = We are sorry: we had to take our offer back. Please ring us, and we tell you why.
apply-said-accepted = Thank you. We are glad to have you with us.
apply-said-declined = Thank you for telling us.
apply-look-notes = Somebody of us read what we noted about your application

## Fairness
desk-fairness = Was it fair?
desk-fairness-lead = Does one criterion decide more than the others? Does one person mark lower than everybody else? Talk about it before you decide.
desk-fairness-small = Only applications that both handed in count. Of fewer than { $least } nothing is shown, because it would show a single sheet.
desk-fairness-criteria = By criterion
desk-fairness-scorers = By who scored
desk-fairness-mean = Mean
desk-fairness-spread = Spread
desk-fairness-marks = Marks
desk-fairness-sheets = Sheets
desk-fairness-none = Nothing to show yet
desk-fairness-none-next = It begins when both have handed in.
