# The network: other chances to speak, for the person and for the desk.

my-chances-title = Other chances to speak
my-chances-ask = Would you like to hear of other chances to speak?
my-chances-means = For example a talk in a school, a radio programme, or next year’s edition. If you say yes, you choose next what you would do and what not. A yes is no promise: you are asked each time, and each time you can say no.
my-chances-free = You can change your mind on this page at any time. It changes nothing about your story and what you agreed to.
my-chances-yes = Yes, I would like to hear of them
my-chances-no = No, thank you
my-chances-no-means = If you say no, nothing is written down, and nobody asks you.
my-chances-said-in = You are on the list. Now say what you would do.
my-chances-said-saved = Saved. It holds from now on.
my-chances-said-left = You are off the list, and everything you wrote here is deleted.
my-chances-said-answered = Thank you. Your answer is noted, and you can change it here.
my-chances-waits = Somebody asks whether you would like to take part once more.
my-chances-see = See the question
my-chances-edition = Would you like to take part in { $edition }?
my-chances-edition-means = A yes is no promise, and you are not chosen by it. The team then speaks with you, and everything is asked anew. Nothing is taken over from last time.
my-chances-you-said = You said:
my-chances-silence = If you do not answer, that is a no, and nobody asks you again about this edition.
alumni-answer-yes = Yes, I would like to
alumni-answer-not-this-time = Not this time
alumni-answer-not-now = Not now
alumni-refused-over = This edition is over, so nobody is asked about it any more.
alumni-refused-no-yes = They have not said yes, or took it back.
my-chances-in = You hear of other chances to speak. Here you say which.
my-chances-who = The people who coordinate, look after safety and work with the press can find you by what you tick. Each time one of them reads your own words, it is written down, and you see it under “Who looked at who you are”.
my-chances-paused = You have paused everything, so nobody finds you here.
my-chances-alone = Nobody finds you here before you are 18, or before somebody stands beside you.
my-chances-media = How would you speak?
my-chances-media-hint = Tick what you would do. What you do not tick is no: nobody finds you for it.
my-chances-topics = What would you speak about?
my-chances-topics-hint = Tick what you would. What you do not tick is no.
my-chances-languages = Languages you would speak in
my-chances-languages-hint = Tick each.
my-chances-spoken = You chose: { $names }.
my-chances-free-from = Not before
my-chances-free-from-hint = Leave it empty if you can be asked now. Nobody asks you before this day.
my-chances-availability = When it suits you
my-chances-availability-hint = In your own words. For example: evenings, and not in the school holidays.
my-chances-limits = What you do not want
my-chances-limits-hint = In your own words. For example: no filming, and no questions about my children. Please do not write about your papers or a case.
my-chances-save = Save what I would do
my-chances-leave-title = If you do not want this any more
my-chances-leave-means = One press takes you off the list and deletes everything you said on this page. You need no reason.
my-chances-leave = Take me off the list

medium-press = A newspaper or magazine
medium-radio = Radio
medium-television = Television
medium-podcast = A podcast
medium-panel = A panel or a talk before people
medium-school = A school or a training
medium-online = Online, live or in writing
medium-meeting = A meeting with people who decide

chance-topic-arriving = Arriving in a new place
chance-topic-work = Work
chance-topic-family = Family
chance-topic-young = Being young
chance-topic-home = A home
chance-topic-health = Health
chance-topic-learning = School and learning
chance-topic-language = Languages
chance-topic-faith = Faith
chance-topic-arts = Arts and music
chance-topic-food = Food
chance-topic-sport = Sport
chance-topic-neighbours = Neighbours and belonging
chance-topic-law = Law and politics
chance-topic-safety = Safety and freedom

my-read-network = To see which chances to speak you would like.
read-reason-network = To see which chances to speak they would like

desk-network = Network
desk-network-lead = People who took part and said on their own page that they would like to hear of other chances to speak. A yes to hearing is not a yes to speaking: ask each time.
desk-network-boundaries = Nobody is found for what they did not name. Whoever left, paused, or is under 18 with nobody beside them is not shown.
desk-network-none = Nobody is found
desk-network-next = People say on their own page whether they would like to hear of other chances. Ask for less, or take a filter away.
desk-network-media = How they would speak
desk-network-medium = How
desk-network-topics = What about
desk-network-topic = Topic
desk-network-languages = Languages
desk-network-free = When
desk-network-free-now = May be asked now
desk-network-free-later = Not before
desk-network-only-free = Only who may be asked now
desk-network-contacted = Last contact
desk-network-since = In the network since
desk-network-changed = Last changed by them
desk-network-availability = When it suits them
desk-network-limits = What they do not want
desk-network-read = Read their own words
desk-network-person = How they appear
desk-staff-act-see-network = Find people who would like to hear of other chances to speak; every read of their own words is written down

event-network-joined = A person wants to hear of other chances to speak
event-network-changed = A person said anew which chances to speak they would like
event-network-left = A person left the network

event-alumni-begun = The network is asked about an edition
event-alumni-asked = A person was asked whether they would like to take part again
event-alumni-accepted = A person would like to take part again
event-alumni-declined = A person would not like to take part this time
link-purpose-chances = Saying which chances to speak they would like
letter-alumni = Whether they would like to take part again

desk-alumni = Ask the network
desk-alumni-lead = Everybody in the network is asked once whether they would like to take part in this edition. Each answers on a page of their own. Nothing is taken over from an earlier edition, and no answer is a no.
desk-alumni-ask-title = Asking
desk-alumni-nobody = There is nobody to ask now. Whoever was asked is not asked again, and whoever comes into the network later can be.
desk-alumni-waiting = { $count ->
    [one] One person would be asked now.
   *[other] { $count } people would be asked now.
}
desk-alumni-once = Nobody is asked twice about an edition. Whoever takes part in it already, paused, or said “not before” a later day is not asked.
desk-alumni-sure = Send one letter to each of them?
desk-alumni-ask = Ask them
desk-alumni-letter = The letter
desk-alumni-letter-what = It goes in their language and as they said that letters may reach them. Whoever asked for discretion gets the short neutral letter. Whoever no letter may reach is put on the list to be told by hand.
desk-alumni-letter-name = Sam
desk-alumni-standing = How far it has come
desk-alumni-asked = Asked
desk-alumni-waits = Letters that wait for their hours
desk-alumni-by-hand = To be told by hand
desk-alumni-silent = No answer yet
desk-alumni-only-yes = Only those who said yes are named below. A no is counted and not shown.
desk-alumni-candidates = Would like to take part
desk-alumni-answered = Said so
desk-alumni-there = Takes part
desk-alumni-place = Place in this edition
desk-alumni-none = Nobody has said yes yet
desk-alumni-none-what = Whoever says yes stands here. Speak with them, and then place them in the edition.
desk-said-alumni = The letters are on their way.
desk-staff-act-ask-network = Ask the network about an edition, and see who would like to take part

mail-alumni-before = Hello { $name },

    you said that you would like to hear of other chances. We have one question for you. You need not answer, and you can say no. The page is only for you:
mail-alumni-after = { $days ->
    [one] The link works for one day.
   *[other] The link works for { $days } days.
} There you can also take yourself off the list. Please do not pass it on.

# The programme board of an edition.

board-title = Programme board
board-lead = Everybody who takes part, by how far they have come. It is read from what is on record; nobody fills it in.
board-stage = How far
board-stage-enrolled = Enrolled
board-stage-drafted = Story being written
board-stage-reading = With them to read
board-stage-approved = Approved by them
board-stage-out = Out
board-stage-cared-for = Asked how they are
board-next = What is next
board-next-enrolled = Write a story down with them.
board-next-drafted = Send it to them.
board-next-reading = They read and answer. Nobody hurries them.
board-next-approved = Safeguarding looks at it, and then it can be published.
board-next-out = They are asked how they are. It goes by itself.
board-next-cared-for = Nothing.
board-next-paused = Nothing, until they go on.
board-story = Open the story
board-only-overdue = Only what is overdue
board-overdue = Overdue
board-applications = Applications: { $state }
board-unnamed = Records that name nobody
board-none = Nobody is here
board-none-what = People appear here once they are placed in the edition. Or take a filter away.
board-days = By when
board-days-what = Choose the milestone by which everybody should have come so far. Whoever has not by then is overdue. Whoever paused is not.
board-days-choose = Choose the milestones
board-no-milestones = This edition has no milestones that somebody has looked at.
board-milestone = { $day }: { $what }
board-address = At the desk
board-file-what = It names nobody: each line has an address that opens for whoever is signed in at the desk.

# Taking a list along.

my-chances-in-files = My name and what I ticked may stand in a list that the team takes along
my-chances-in-files-hint = On paper or in a file. Without it you are only in the list at the team’s desk. What was taken along cannot be called back; you see here each time that it was.
my-read-network-file = To take along a list in which you let your name stand.
read-reason-network-file = To take along a list in which they let their name stand
desk-file-take = Take it along as a file
desk-file-csv = As CSV
desk-file-ods = As a spreadsheet (ODS)
desk-network-file-count = { $count ->
    [0] None of these lets their name stand in a file.
    [one] One of these lets their name stand in a file, and only that person is in it.
   *[other] { $count } of these let their names stand in a file, and only they are in it.
}
desk-network-file-what = It holds their name as staff see it and what they ticked, never their own words and no way to reach them. Each of them sees that it was taken. Delete it when it has served.
event-network-taken = A list of people in the network taken along as a file
event-board-taken = A programme board taken along as a file, without names
desk-staff-act-take-files = Take along as a file the programme board without names, or those in the network who allow it; it is written down

# What an edition came to, in numbers.

evaluation-title = In numbers
evaluation-lead = What this edition came to, counted from what is on record. It names nobody.
evaluation-small = A number of people from 1 to 4 is not shown, as it would name somebody. Where one of a group is so small, only the sum of the group is shown.
evaluation-report = The report as PDF
evaluation-what = What
evaluation-count = How many
evaluation-bar = Bar
evaluation-total = Together
evaluation-few = fewer than 5
evaluation-hidden = not shown
evaluation-applications = Applications
evaluation-begun = Begun and not sent
evaluation-untold = Sent, and told nothing yet
evaluation-offered = Offered a place
evaluation-reserve = On the reserve list
evaluation-not-now = Told “not now”, with a way back
evaluation-declined = Declined with care
evaluation-people = People who take part, by how far they have come
evaluation-stories = Stories
evaluation-care = Asked how they are after their story came out
evaluation-answered = Answered
evaluation-silent = Did not answer
evaluation-alumni = Asked whether they would like to take part again
evaluation-around = Around them
evaluation-partners = Partner organisations
evaluation-events = Events
evaluation-years = Beside the other editions
evaluation-out = Stories out
