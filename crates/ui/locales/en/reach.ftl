# How somebody may be reached: said by them on their own page, or written down at the desk.

reach-title = How we may reach you
reach-lead = Tell us what is safe for you. Every message from us keeps to it. You can change it at any time.
reach-saved = Saved. It holds from the next message on.
reach-you-said = You said this on { $when }.
reach-we-wrote = Somebody on our team wrote this down on { $when }, as you said it. Change it if it is not right.
reach-way = The safe way to reach you
reach-way-hint = We use this way and no other. We can only send links by e-mail; by any other way somebody on our team gets in touch.
reach-way-ask = Not decided yet: do not contact me
reach-way-email = By e-mail
reach-way-text = By text message
reach-way-call = By phone
reach-way-messenger = By a messenger app
reach-way-post = By post
reach-way-through = Through somebody I trust
reach-way-in-person = Only in person
reach-email = E-mail address
reach-phone = Phone number
reach-when = When you may be reached
reach-when-hint = Outside these times a message waits. Leave the days and times empty if any time is fine.
reach-days = Days
reach-days-hint = Tick each day that is fine.
reach-from = From
reach-until = Until
reach-until-hint = After midnight is fine: from 22:00 until 01:00. The same time twice means the whole day.
reach-zone = Your clock
reach-zone-hint = The place whose time you use.
reach-hours = Anything else about times
reach-hours-hint = For whoever calls you. For example: not while the children are at home.
reach-careful = If other people may see your messages
reach-careful-hint = Somebody may see your screen, pick up your phone or read your e-mail. Tell us what they may see.
reach-name = Name to use
reach-name-hint = For a voicemail, for whoever picks up, and as the sender of a discreet message.
reach-discreet = Messages must not show who you are
reach-discreet-hint = Then neither the sender nor the subject says anything about the programme, and the message is short. Its link still shows our web address to whoever opens the message.
reach-subject = Subject of discreet messages
reach-subject-hint = Your own words, for example: The library book. If you leave it empty, it says: A link for you.
reach-never = Never say or write
reach-never-hint = Words that could put somebody in danger. Put a comma between them. A message that would say one of them is not sent.
reach-what-next = If a message cannot reach you this way, it is not sent another way. Somebody on our team reads what you said here and gets in touch as you want.
reach-save = Save how you may be reached
reach-times = { $days }, { $from } to { $until } ({ $zone })
reach-any-time = Any time
reach-words-only = Only in words, below. No message is sent until days and times are set.
reach-discreet-yes = Yes: a neutral sender and subject
reach-discreet-no = No
safe-said-by-themself = They said so on their own page, on { $when }.
safe-said-by-desk = Written down at the desk on { $when }, as they said it.

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

people-days-none = Tick at least one day, or leave all of it empty.
people-error-zone = We do not know this place’s time. Please choose one from the list.
people-reach-email = Please give an e-mail address, or choose another way.
people-reach-phone = Please give a phone number, or choose another way.

letter-review = Read their story and answer
letter-guardian = Read a story and answer, as a guardian
letter-guardian-again = Say again whether a story may be used, as a guardian
letter-own-page = The link to their own page
letter-grown = They turned 18 and are asked again
letter-asked = Questions that are asked again

letter-why-not-by-mail = E-mail is not their way
letter-why-hours-in-words = Their hours are in words only
letter-why-no-discreet-sender = They asked for discretion, and no neutral sender is set up
letter-why-never-say = The letter would say something that must never be said to them

error-mail-hours-in-words = Their hours are in words only, so no letter can keep to them. Set days and times, or reach them yourself.
error-mail-no-discreet-sender = They asked that letters do not show who we are, and no neutral sender is set up here. Reach them yourself.
error-mail-never-say = This letter would say something that must never be said to them. Reach them yourself.

desk-safe-contact-hint = Write down what the person said, not what you think. Every letter from here keeps to it, and the person can see and change it.
desk-by-hand = To tell by hand
desk-by-hand-lead = No letter may go to these people, by what they said. Reach each of them in their own way, and then say here that they know.
desk-by-hand-none = Nobody waits to be told
desk-by-hand-none-what = When a letter may not go to somebody, it stands here.
desk-by-hand-what = What about
desk-by-hand-why = Why no letter
desk-by-hand-since = Since
desk-by-hand-done = Told
desk-by-hand-told = They know
desk-by-hand-reopen = Not told after all
desk-by-hand-open = What waits
desk-by-hand-over = What was done
desk-by-hand-wait = { $count ->
    [one] One person has to be told something by hand.
   *[other] { $count } things have to be told by hand.
}
desk-nav-by-hand = To tell by hand
desk-said-held = The letter waits for the hours that they gave, and then goes by itself.
desk-audit-of-task = Task
