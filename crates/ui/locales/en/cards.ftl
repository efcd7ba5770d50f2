# The toolkit's cards: designs, sizes, kinds of file, and why one cannot be drawn.
## Designs
card-design-quote = A quote
card-design-portrait = A portrait with a quote
card-design-meet = Meet somebody
card-design-event = An event
card-design-theme = The theme
card-design-fact = A fact with its source
card-design-countdown = Countdown
card-design-thanks = Thank you

## Sizes
card-size-square = Square, 1080 × 1080
card-size-upright = Upright, 1080 × 1350
card-size-story = Story, 1080 × 1920
card-size-link = Link preview, 1200 × 630
card-size-post = Post, 1200 × 675
card-size-wide = Wide, 1200 × 627
card-size-poster-a4 = Poster, A4
card-size-poster-a3 = Poster, A3
card-size-flyer-a5 = Flyer, A5
card-size-name-card = Name card, 85 × 55 mm

## Kinds of file
card-format-png = PNG
card-format-jpeg = JPEG
card-format-webp = WebP
card-format-svg = SVG
card-format-pdf = PDF, for printing

## The words of a card, as errors name them
card-field = { $field ->
    [quote] Quote
    [name] Name
    [label] Description
    [kicker] Line above
    [headline] Headline
    [body] Text
    [details] Details
    [hashtags] Hashtags
    [source] Source
    [credit] Credit
    [campaign] Campaign
   *[other] Words
}

## Why a card cannot be drawn
card-error-absent = This card needs words here: { card-field }.
card-error-too-long = { card-field }: please use { $limit } characters or fewer.
card-error-does-not-fit = { card-field }: these words do not fit, even in the smallest size. Please shorten them, or choose a larger card.
card-error-no-glyph = No font here has the character “{ $character }”. Whoever runs this server can install { $package }; until then, please leave the character out.
card-error-fault = We could not draw this card. Your words are still here. Please try again, and tell us if it happens twice.
