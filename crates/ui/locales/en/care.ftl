# Care after an appearance: how somebody is, for them and for safeguarding.

my-how-title = How you are
my-how-thanks = Thank you. It goes to the people who look after everybody’s safety, and to nobody else.
my-how-said-off = We will not ask you any more.
my-how-said-on = We will ask you again after you appear.
my-how-choose = Please tap one of the four answers. Your words are still here.
my-how-line-not-kept = We noted your answer. The line could not be kept as it is; it is still here.
my-how-you-said = You said:
my-how-words = Anything you would like to add
my-how-words-hint = You can leave it empty. Please do not write about your papers or a case.
my-how-tap = How are you? One tap is enough.
my-how-change = Tap again if it is different now.
my-how-who = Only the people who look after everybody’s safety read this. Nobody who works on the campaign sees it, and it changes nothing about what you agreed to.
my-how-not-asked = After you appear somewhere, we ask how you are: the same day, the next day, after a week and after a month. There is no question for you now.
my-how-being-asked = Being asked
my-how-paused = You have paused everything, so nobody asks you.
my-how-on = We ask you four times after you appear, and never twice on one day. You can stop that. You need no reason.
my-how-off = You said that you do not want to be asked.
my-how-turn-off = Do not ask me how I am
my-how-turn-on = Ask me how I am

check-in-about-story = Your story can be read now. How are you?
check-in-about-event = You spoke at an event. How are you?
check-in-step-same-day = The same day
check-in-step-next-day = The next day
check-in-step-week = After a week
check-in-step-month = After a month
check-in-answer-fine = Fine
check-in-answer-mixed = Mixed
check-in-answer-not-good = Not good
check-in-answer-call-me = Please call me

concern-not-well = Said that they are not well
concern-call-me = Asked to be called
link-purpose-check-in = Saying how they are
letter-check-in = How they are after they appeared

desk-check-ins = How people are
desk-check-ins-lead = What people answered after they appeared, for safeguarding alone. Each look at an answer is written down where that person can read it. “Not good” and “please call me” also stand in the list of concerns.
desk-check-ins-none = Nobody has answered yet
desk-check-ins-none-what = People are asked the same day, the next day, after a week and after a month.
desk-check-in = How they are
desk-check-in-read = Read the answer
desk-check-in-after = What they were asked
desk-check-in-step = When
desk-check-in-asked = Asked
desk-check-in-answered = Answered
desk-check-in-answer = Answer

desk-asked-often = Asked { $count } times in { $days } days
desk-asked-often-what = Being asked is work, also to say no. Ask again only if it cannot wait, or ask first whether they would like a rest.

concern-incident = Written down by staff
desk-worry = Tell safeguarding that something happened, or that you worry
desk-worry-what = Only safeguarding reads it. Nobody else sees that anything was written. Who wrote it and when is kept.
desk-worry-words = What happened, or what worries you
desk-worry-send = Tell safeguarding
desk-said-worry = Safeguarding has it.
desk-decisions = What was decided
desk-decisions-none = Nothing was decided yet.
desk-decision-new = What you decided, and why
desk-decision-hint = It stands here with your name and the time, and cannot be changed. Write down a later decision as a new one.
desk-decision-save = Write down the decision
desk-decision-gone = The words went with time.
desk-concern-care-next = Look after them
desk-concern-care-next-what = Reach them by the way they called safe, as soon as you can. Then write down what you decided. Clear this when there is nothing more to do.
desk-concern-care-clear = There is nothing more to do
desk-staff-act-see-check-ins = Read how people said they were after they appeared; every read is written down
