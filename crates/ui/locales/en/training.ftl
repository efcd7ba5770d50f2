# Training: at the desk, on somebody's own page, in letters and on paper.

ui-span = { $date }, { $from } to { $until } ({ $zone })

training-title = Training
training-clock = Times are on the campaign’s clock ({ $zone }).
training-none = No training is planned yet
training-none-next = Write down where it is held, then plan the first session.
training-none-here = Nothing is held here
training-none-here-next = Choose another place, or clear the filter.
training-sessions = Sessions
training-session = Session
training-session-new = Plan a session
training-session-edit = Change a session
training-session-title = What the session is called
training-about = What it is about
training-when = When
training-day = Day
training-start = From
training-hours = Time
training-minutes = How long, in minutes
training-minutes-hint = A whole number, for example 90.
training-place = Place
training-place-hint = Venues and rooms are written down on the page of the training.
training-online = Online
training-joining = How to join online
training-joining-hint = Needed where a session is held online alone. Whoever has a seat reads it.
training-trainers = Who runs it
training-trainers-none = Nobody of the staff is a trainer or coordinator yet.
training-seats = Seats
training-seats-hint = Once all are taken, people wait. Nobody loses a seat when you write down fewer.
training-care = So that everybody can be there
training-access = Access
training-quiet = Quiet room
training-support = Who is there to support, that day
training-support-hint = Their name and how to find them, for example: Hana, green scarf, 01632 960000.
training-venues = Venues
training-venues-none = No venue is written down yet. A session can be held online without one.
training-venue-new = Add a venue
training-venue-edit = Change a venue
training-venue-name = What it is called
training-venue-address = Address
training-venue-access = Access at the venue
training-venue-access-hint = Steps, lifts, toilets, the way from the station, where to park.
training-venue-remove = Remove this venue
training-venue-remove-hint = Only while no session is held there, cancelled ones included.
training-venue-remove-ask = Remove this venue?
training-rooms = Rooms
training-rooms-hint = Each on a line of its own, as it stands on the door.
training-clashes = Please look at these again
training-clash-room = One room, two sessions
training-clash-trainer = { $name } in two places
training-cancelled = Cancelled
training-cancel = Cancel this session
training-cancel-title = Cancel a session
training-cancel-hear = { $count ->
    [0] Nobody is on its list.
    [one] One person is on its list and will be told.
   *[other] { $count } people are on its list and will be told.
}
training-cancel-final = It stays in the programme, marked as cancelled. It cannot be taken up again; plan a new one instead.
training-will-hear = { $count ->
    [one] One person is on the list. A new time or place reaches them in one letter, ten minutes after you save.
   *[other] { $count } people are on the list. A new time or place reaches each of them in one letter, ten minutes after you save.
}
training-seats-of = { $count } of { $all }
training-wait = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
training-wait-how = Whoever waits longest gets the next free seat, and is told.
training-over-full = More people than seats
training-seats-none = Nobody is on the list yet
training-seats-none-next = People of the edition are chosen below.
training-who = Who
training-came = Came
training-there = There
training-not-there = Not there
training-sent-word = Sent word
training-undo = Undo
training-seated = Has a seat
training-waiting = Waits
training-left = Does not come
training-take-off = Take off the list
training-take-off-ask = Take them off the list? They are told.
training-enrol = Give seats
training-enrol-hint = Everybody chosen is told by letter, or by you where no letter may go. Once the seats are taken the others wait.
training-enrol-who = People of this edition
training-enrol-do = Put on the list
training-enrol-nobody = Everybody of this edition is on the list.
training-enrol-choose = Please choose somebody first.
training-handouts = To take home
training-handouts-none = Nothing yet.
training-handout-new = Add something to take home
training-handout-title = What it is called
training-handout-words = The words
training-handout-link = Or where to find it
training-handout-link-hint = A web address. Files cannot be kept here yet: put the file where people can reach it, and give its address.
training-handout-hint = Whoever has a seat reads it on their own page, before and after the session.
training-handout-remove = Remove it
training-handout-remove-ask = Remove this from what people take home?

training-error-joining = Please say how to join, as this session is held online
training-error-room-used = A session is held in { $room }. Move it first, then this room can go.
training-error-handout = Please write the words, or say where to find it
training-refused-cancelled = This session is cancelled, and people have been told. To hold it after all, plan a new one.
training-refused-over = This session is over. Seats are not given any more.
training-refused-archived = This edition is in the archive. Its training stays as it was.
training-refused-venue-used = A session is held here. Move it first, then the venue can go.
training-refused-no-seat = You can only note whether somebody came if they have a seat.
training-refused-handouts = Please keep to { $most } things to take home

training-news-seated = You have a seat.
training-news-waits = You are on the waiting list. We tell you when a seat is free.
training-news-given = A seat is free, and it is yours.
training-news-lost = You are not on the list any more.
training-news-cancelled = This session is cancelled.
training-news-time = The time is new.
training-news-place = The place is new.
training-news-joining = How to join online is new.

desk-staff-act-see-training = See an edition’s training: venues, sessions, who has a seat and who came
desk-staff-act-plan-training = Plan training: venues and sessions, give and take seats
desk-staff-act-run-training = Write down who came to a session of training, and give people something to take home
desk-audit-of-training = Training session
desk-audit-of-venue = Venue

event-venue-changed = Training venue changed
event-training-scheduled = Training session planned
event-training-changed = Training session changed
event-training-cancelled = Training session cancelled
event-training-told = Told of their training
event-training-calendar-made = Address for a training calendar made
event-training-calendar-ended = Address of a training calendar ended
event-seat-asked = Put on the list of a training session
event-seat-given = Given a free seat in a training session
event-seat-left = Left a training session
event-attendance-marked = Attendance written down
event-handouts-changed = Something to take home changed

training-it-was = It was: { $what }
mail-training-before = Hello { $name },

    there is something new about your training:
mail-training-after = { $days ->
        [one] On that page is everything about it, and you can say there if you cannot come. The link works for one day.
       *[other] On that page is everything about it, and you can say there if you cannot come. The link works for { $days } days.
    } Please do not pass it on.
letter-training = Where and when they are trained
link-purpose-training = Seeing where and when they are trained
link-purpose-training-feed = The calendar of their training

my-training-title = Your training
my-training-lead = When and where, who is there for you, and what is new.
my-training-none = Nothing is planned for you at the moment.
my-training-over = What you took part in
my-training-seated = You have a seat
my-training-waits = You are on the waiting list
my-training-left = You do not come
my-training-changed = What is new
my-training-support = Who is there for you that day
my-training-cannot = I cannot come
my-training-cannot-hint = You need no reason. Your seat goes to somebody who waits.
my-training-can = I can come after all
my-training-said-not = Thank you for telling us. You are not expected.
my-training-said-after-all = You are on the list again. If the seats are taken meanwhile, you wait for the next one.
my-training-said-ended = The address of your calendar does not work any more.
my-training-open = Open it
my-training-calendar = In your calendar
my-training-calendar-lead = You can add these days to the calendar on your phone. It then follows every change by itself.
my-training-calendar-is = There is an address for your calendar. A new one ends it.
my-training-calendar-make = Make an address for my calendar
my-training-calendar-end = End that address
my-training-calendar-once = This address is shown this once. You can make a new one at any time; then this one stops.
my-training-calendar-address = Address for your calendar
my-training-calendar-says = Whoever has the address, or looks at your calendar, sees these days. If you asked us for discretion, your calendar says only “Appointment” and the time, and no place.
my-training-back = Back to your training
my-calendar-appointments = Appointments
my-calendar-appointment = Appointment
event-name-card-said = Said what stands on their name card

training-papers = To print
training-paper-agenda = Agenda (PDF)
training-paper-agenda-hint = Days, times, places, access, quiet rooms and who is there to support. Names of staff, and of nobody else.
training-paper-cards = Name cards (PDF)
training-paper-cards-hint = What each person said on their own page stands on their card. Who said nothing gets a blank one, to write on.
training-paper-shots = Shot list for the photographer (PDF)
training-paper-shots-hint = By the number on the name card, of whom a picture may be taken and how. It names nobody who did not choose a name for their card.
training-card-number = Number { $number }
training-shots-title = Who may be photographed
training-shots-lead = Please look at the number on the name card first. Where in doubt, take no picture, and ask the coordinator, not the person. A picture that is taken may not be used before the person has seen it and said yes.
training-shots-day = As it stood on { $day }. Print it anew on the day.
training-shot-number = Number
training-shot-card = On the card
training-shot-may = What may be taken
training-shot-not = Nothing. Not in the background either.
training-shot-no-face = Hands, or from behind. No face.
training-shot-yes = Face and all
training-shot-nobody = Nobody is part of this edition yet.

my-training-card = On your name card
my-training-card-hint = Everybody in the room can read it. Write what you like to be called there, or leave it empty: then your card is blank. Our photographer gets a list with this and the number on your card.
my-training-card-save = Keep it
my-training-said-card = Kept. You can change it at any time until the cards are printed.
training-paper-cards-title = Name cards
