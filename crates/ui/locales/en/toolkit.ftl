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
