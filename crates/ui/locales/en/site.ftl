# The public site: what anyone may read.

site-nav-edition = This year
site-nav-record = The record
site-nav-people = People
site-nav-stories = Stories
site-nav-events = Events
site-nav-partners = Partners
site-nav-take-part = Take part
site-nav-archive = All years
site-onward = Where to go from here
site-comma = ,

site-sample = Sample
site-sample-banner = A sample edition. The people, places and organisations in it are invented.
site-footer-promise = Whatever stands here about a person is here because they said yes to exactly that. When they say no, it goes.
site-footer-feed = Follow the stories (Atom feed)
site-footer-calendar = Events for your calendar
site-feed-title = Stories
site-hashtags = Hashtags

## Edition
site-today-live = Today is the day. The stories are here, and the events are on.
site-after-thanks = The day is over. What was told stays here as long as its tellers wish.
site-home-people = They tell it themselves
site-all-people-count = { $count ->
    [one] The one person
   *[other] All { $count } people
}
site-read-stories = Read their stories
site-home-events = What happens
site-home-events-were = What happened
site-all-events = All events
site-home-today = What you can do today
site-home-so-far = So far
site-home-record = In numbers
site-counted = Each number is counted from the records on this site. Where a record is missing, it counts nothing.
site-count-ambassadors = { $count ->
    [one] ambassador
   *[other] ambassadors
}
site-count-events = { $count ->
    [one] event
   *[other] events
}
site-count-partners = { $count ->
    [one] partner organisation
   *[other] partner organisations
}
site-led-by = Led by
site-hashtags-known = About the hashtags
site-hashtag-since = In use since
site-hashtag-others = Also used by
site-notes = Notes on the record
site-note-source = Source:

## Archive
site-archive-lead = Every edition on record, each in the look it had. A year without one stays a gap.
site-archive-gap = No edition on record

## People
site-people-of = People of “{ $edition }”
site-people-lead = Each of them decided what to say, and how to be seen. A drawing stands wherever somebody chose one.
site-people-none = Nobody is shown here
site-people-none-yet = The people of this edition have not decided yet. What they agree to will stand here.
site-people-none-archived = The record holds no person who may be shown.
site-ambassador-of = Ambassador of “{ $edition }”
site-their-stories = What they told
site-all-people = Everyone in this edition
site-someone = Someone who tells a story here
site-unnamed = Name not shown: no permission recorded
site-unnamed-count = { $count ->
    [one] One ambassador on record without a name
   *[other] { $count } ambassadors on record without a name
}
site-unnamed-why = They took part, and we have no permission from them to say who they are. So we do not.

## Portraits without words of their own
site-portrait-photograph = A photograph of the person who tells this
site-portrait-silhouette = A drawn silhouette
site-portrait-from-behind = A drawing of a person seen from behind
site-portrait-hands = A drawing of hands
site-portrait-illustration = A drawn portrait
site-portrait-none = A pattern in the colours of this edition

## Stories
site-stories-of = Stories of “{ $edition }”
site-stories-lead = In their own words, in the languages they chose.
site-stories-none = No stories here
site-stories-none-yet = Nothing has been released yet. A story appears when the person who tells it says so.
site-stories-none-archived = No story of this edition may be shown in the archive.
site-told-by = Told by
site-story-languages = Languages of this story
site-translation-draft = This translation has not been read by a second speaker yet.
site-translation-outdated = The original has changed since this was translated.
site-content-note = Before you read
site-content-note-on = Go to the story
site-recording = Listen to or watch the story
site-place = Lives in
site-published = Published
site-story-promise = The teller read and approved exactly this version. They may change it or take it back at any time, so please link to it rather than copy it.
site-more-stories = More stories
site-more-of-teller = More from this person

## Events
site-events-of = Events of “{ $edition }”
site-events-lead = Each one says what getting in is like. Times are those of the place.
site-subscribe = Put all of them in your calendar
site-events-none = No events to show
site-events-none-body = Nothing has been announced here, or nothing fits what you asked for.
site-when-unknown = The date is not on record
site-online = Online
site-event-full = Every place is taken
site-event-cancelled = This event will not take place. It stays here so that everyone who meant to come finds out.
site-event-where = Where
site-event-address = Address
site-event-place-told = Meeting place
site-event-place-kept = Told to those who come
site-event-online = Online at
site-event-cost = Cost
site-event-film = Film
site-event-director = directed by
site-event-festival = Part of
site-event-languages = Languages
site-event-access = Getting in
site-event-cannot = What we cannot offer
site-event-contact = Ask about access
site-event-age = Age
site-event-photography = Photographs
site-event-booking = Booking
site-event-people = On the panel
site-event-outcome = What came of it
site-event-book = Book a place
site-event-calendar = Put it in your calendar

## Partners
site-partners-of = Partners of “{ $edition }”
site-partners-lead = The organisations behind this edition.
site-partners-count = { $count ->
    [0] The organisations behind this edition.
    [one] One organisation is part of this edition.
   *[other] { $count } organisations are part of this edition.
}
site-partners-none = No organisation on record
site-partners-none-body = The record of this edition names no partner.
site-partner-kind = Kind
site-partner-town = Town
site-partner-website = Website
site-partner-part = In this edition
site-partner-events = What they host

## Taking part
site-take-part-lead = Small things anyone can do. None of them needs an account.
site-take-part-over = This edition is in the archive
site-take-part-now = See what you can do this year
site-take-part-none = The invitation for this edition is still being written.
site-take-part-look = Look around
site-take-part-events = Find an event to go to
site-take-part-stories = Read a story, and send its address to a friend
site-take-part-partners = See which organisations take part
site-take-part-later = You cannot send us an event, an initiative or a story through this site yet. That will come, and it will be announced here.

## Search
site-search = Search
site-search-for = What are you looking for?
site-search-go = Search
site-search-hint = Words of a story, an event, a town, an organisation, in any of the languages here.
site-search-found = { $count ->
    [0] Nothing found
    [one] One thing found
   *[other] { $count } things found
}
site-search-none = Nothing here has all of these words
site-search-none-body = Try fewer words, or just the beginning of one.
site-kind-story = Story

# A story in a frame on a partner’s page
site-embed-read = Read the whole story

# The toolkit for anyone
site-toolkit = Toolkit
site-toolkit-of = Toolkit of “{ $edition }”
site-toolkit-lead = What you can do and say today, alone or with your team. You need no account.
site-toolkit-copy-tags = Copy the tags
site-toolkit-copy = Copy
site-toolkit-acts = Simple acts
site-toolkit-people = If you are one person
site-toolkit-act-tea = Have tea with somebody who came from elsewhere. Post a photo of the two cups, with the tags.
site-toolkit-act-story = Read one story to the end, and send it to one friend.
site-toolkit-act-event = Go to an event near you, and take somebody along.
site-toolkit-act-thank = Thank a neighbour, a nurse or a driver who moved here. Say what for.
site-toolkit-companies = If you are a company
site-toolkit-act-team = Take a photo of your team with a sheet for each place they call home, and post it with the tags.
site-toolkit-act-break = Share a tea break at eleven, with sweets from everybody’s childhood.
site-toolkit-act-canteen = Let colleagues choose the canteen’s menu for the day.
site-toolkit-act-pay = Invite a speaker, and pay them.
site-toolkit-ask-first = Ask everyone in a photo before you post it. A no needs no reason.
site-toolkit-items = To post
site-toolkit-none = Nothing to post yet
site-toolkit-none-body = Captions appear here as the day comes nearer.
site-toolkit-source = Source
site-toolkit-caption = Caption for { $networks }
site-toolkit-alt = Description of the picture
site-toolkit-facts = The figures with their sources (PDF)
site-toolkit-to = Get the toolkit: what to do and what to say
