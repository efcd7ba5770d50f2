# The social media toolkit: what partners may post, and the rules around it.

kit-design-quote = Quote
kit-design-portrait-quote = Portrait with a quote
kit-design-meet = Meet somebody
kit-design-event = Event
kit-design-theme = Theme
kit-design-fact = Fact
kit-design-message = Key message
kit-design-countdown = Countdown
kit-design-thank-you = Thank you

kit-sample = { $campaign } · sample
kit-meet = Meet
kit-days-to-go = { $count ->
    [one] day to go
   *[other] days to go
  }
kit-alt-event = Event: { $title }
kit-alt-countdown = { $count ->
    [0] Today is { $name }, { $day }
    [one] One day to go to { $name }, on { $day }
   *[other] { $count } days to go to { $name }, on { $day }
  }
kit-print-nobody = This shows somebody. What they permit a partner to post is no yes to print: choose an item that shows nobody, or ask them for a poster first.
kit-terms = For posting as part of the campaign, as it is. No changes, no other use, no training of AI. To see whether it may still be used, open the address in this file.
kit-terms-nobody = For posting as part of the campaign, as it is. No training of AI.

kit-state-draft = Draft
kit-state-embargoed = Waits for its moment
kit-state-released = Can be posted
kit-state-over = Over
kit-state-recalled = Taken back


network-x = X
network-bluesky = Bluesky
network-mastodon = Mastodon
network-instagram = Instagram
network-facebook = Facebook
network-linkedin = LinkedIn
network-tiktok = TikTok

caption-too-long = It is too long for this network, and nothing of it is cut.
caption-alt-too-long = What the picture says does not fit into this network’s description.
caption-not-permitted = This may not be shown on this network.
caption-no-words = There is no caption in this language.

room-letters-none = No letters
room-letters-changes = When something changed, at most once a day
room-letters-daily = Each day: what to post, and what changed

kit-error-design = This design does not go with what the item is about.
kit-error-no-words = This design takes its words from what it shows. Please leave this empty.
kit-error-person-caption = Beside a person stand only words that they approved. Please leave this empty.
kit-error-no-source = Only a fact has a source.
kit-error-window = The end must come after the beginning.
kit-error-names = “{ $name }” is the name of somebody in this edition. Words about people come from their own stories.

room-not-a-partner = This organisation takes no part in the edition, so it has no room in it.
room-no-contact = Nobody has said yet where this organisation is reached. Add a contact first.

# The partner's room.

room-sample = Sample: this campaign and its people are made up.
room-back = Back to your room
room-today = Today
room-today-title = What to post today
room-week = The week
room-everything = Everything
room-changes = What changed
room-welcome = This is the room of { $partner }. What you find here, you may post now.
room-nothing-title = There is nothing to post yet
room-nothing-body = As soon as there is, it stands here. If you asked for letters, you hear of it.
room-coming = Not yet
room-from = From { $when }. Nobody is shown it before.
room-more = Other networks, sizes and languages
room-no-network = This has no caption that fits a network. The picture can still be downloaded from “Everything”.

room-caption = Caption
room-alt = What the picture says, for people who do not see it
room-alt-why = Paste this into the field for “alt text” or “image description”.
room-copy-caption = Copy the caption
room-copy-alt = Copy the description
room-size = Size
room-sizes = Every size
room-download = Download the picture
room-share = Share picture and caption
room-networks = Network
room-languages = Language
room-left-out = Networks that this does not go to
room-note = Before you read:
room-until = Use it until { $when }.
room-until-taken-back = You may use it until it is taken back. Look here before you post it again.
room-source = Source:
room-theirs = These are somebody’s own words. Please post them as they are. If they take them back, this disappears here, and we write to you about each file that you took.
room-planned = Planned for
room-posted-go = Say where you posted it
room-posted = Where you posted it
room-posted-why = The storyteller sees this on their own page. If they ever take it back, you find here where it is.
room-posted-none = You have no picture of this yet
room-posted-none-body = Download the picture first. Then you can say where you posted it.
room-posted-file = Which picture
room-posted-place = Where
room-posted-address = Link to the post
room-posted-address-hint = It begins with https://. Leave it empty where there is none.
room-posted-send = Save
room-posted-back = Back to the picture
room-posted-list = What you told us
room-posted-drop = It is not there
room-posted-said = Noted. The storyteller can see it now.
room-posted-said-dropped = Noted. It no longer stands here.
room-posted-told = You told us that you posted it here:
room-link = The page that the caption leads to

room-choices = Your languages and logo
room-choices-change = Languages, time zone and letters
room-choices-languages = In which languages do you post?
room-choices-languages-hint = The first that something is in is shown first.
room-choices-letters = Letters from us
room-choices-zone = Time zone
room-choices-zone-hint = As region and city, for example Europe/London.
room-choices-send = Save and go to today
room-said-welcome = Welcome. Tell us once in which languages you post.
room-said-chosen = Saved.
room-said-seen = Noted. From now on we show what changes after this.

room-logo = Your logo
room-logo-lead = It stands on every card that you download here.
room-logo-hint = You can also add it later. SVG or PNG.
room-logo-none = You have not added one yet, so your cards are without.
room-logo-send = Use this logo
room-logo-another = Use another logo
room-logo-on-card = On a card
room-logo-card-alt = A card of the campaign with your logo at its foot
room-logo-waits = Your cards have it already
room-logo-waits-body = The campaign looks at it before it also stands on the public list of partners.
room-logo-public = It also stands on the public list of partners.
room-logo-remove = Remove the logo
room-logo-remove-lead = It goes from your cards here and from the public list at once. Files that you downloaded stay as they are.
room-logo-go = Look at your logo, or exchange it
room-logo-said-set = Your logo is on your cards from now on.
room-logo-said-removed = The logo is gone.

room-week-lead = What to post on which day.
room-week-none = No days are planned yet
room-week-none-body = Everything that you may post stands under “Everything”.
room-week-past = Earlier days
room-calendar = In your calendar
room-calendar-lead = You can add these days to the calendar on your phone. It then follows by itself.
room-calendar-make = Make an address for my calendar
room-calendar-once = These addresses are shown this once. You can make new ones at any time; then these stop.
room-calendar-address = Address for a calendar
room-calendar-how = In your calendar, choose “add a calendar from a link” and paste this address.
room-feed-address = Address for a feed reader
room-feed-how = It says what is new, what changed and what is withdrawn.
room-feed-inside = Open your room to see it.
room-calendar-secret = Keep them to yourselves: whoever has them can read what there is to post and when. They say nothing of the people in it.
room-calendar-end = End these addresses
room-copy-address = Copy the address

room-changes-see = See what changed
room-changes-since = Since { $when }
room-changes-none = Nothing has changed
room-changes-none-body = You have seen everything that is here.
room-changes-seen = I have seen this
room-count-new = { $count } new
room-count-changed = { $count } changed
room-count-withdrawn = { $count } withdrawn
room-new = New
room-changed = Changed
room-changed-what = If you posted one of these, please take the old one down and use the new one.
room-withdrawn = Withdrawn
room-withdrawn-what = { $count ->
    [one] One item may no longer be used. If you posted it, please take it down.
   *[other] { $count } items may no longer be used. If you posted them, please take them down.
  }

room-narrow = Find something in particular
room-any = Any
room-search = Words
room-language = Language
room-design = Kind
room-network = Network
room-state = What you have seen
room-state-new = New to you
room-state-changed = Changed
room-state-known = Seen
room-found = { $count ->
    [one] One item
   *[other] { $count } items
  }
room-none-title = Nothing matches
room-none-body = Take away a filter, or search for another word.
room-pick = Add to the file
room-zip = Several in one file
room-zip-lead = Pictures with their captions and descriptions, and a page that lists them.
room-zip-send = Download the file
room-zip-title = Pictures and captions
room-zip-made = Made for { $partner } on { $when }.
room-zip-check = Before you post something from here, look into your room: what is no longer there may no longer be used.
room-zip-file = File:

room-take-down-title = Please take these down
room-take-down-count = { $count ->
    [one] One file of yours may no longer be used.
   *[other] { $count } files of yours may no longer be used.
  }
room-take-down-go = See which, and answer
room-take-down-lead = These files may no longer be used. Please take them down wherever you used them, and tell us for each.
room-take-down-none = Nothing is asked back
room-take-down-none-body = If something that you downloaded is taken back, it stands here.
room-taken-back = Pictures that the campaign took back
room-taken-back-what = They show nobody. Please take them down where you used them. You need not answer.
room-taken-back-see = See whether you downloaded something of it
room-by-place = Answer place by place
room-place-not = Not used here
room-still-up = It is still up
room-asked = Waits for your answer

# The desk

desk-room-send = Send the link to its room
desk-room-end = End the links to its room
desk-said-room-sent = The link to the room is on its way.
desk-said-room-ended = Nobody comes into that room any more until you send a new link.
desk-audit-of-item = Toolkit item
desk-audit-of-room = Partner’s room
desk-audit-of-run = Drawing of a kit

## Papers for the press
press-pack-title = Press pack: { $name }
press-facts-title = Fact sheet: { $name }
press-facts-lead = Each figure stands beside its source and its date. Please name both where you use it.
press-messages = What we ask you to carry
press-people = In their own words
press-figures = Figures
press-figure = Figure
press-source = Source
press-day = As of
press-contact = Contact
press-terms = Please quote people’s words as they are, with the name they give here. Ask us before you use anything in another way, and ask again when you use it another time: what somebody permits can change.
