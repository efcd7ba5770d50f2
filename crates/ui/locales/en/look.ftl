# The choices that make an edition's look, and what an illustration shows.
## Palettes
look-palette-kiln = Kiln: clay, straw, copper glaze
look-palette-indigo = Indigo: blue cotton, walnut
look-palette-enamel = Enamel: turquoise, oxblood, lemon
look-palette-pomegranate = Pomegranate: crimson, aubergine, leaf
look-palette-allotment = Allotment: deep leaf, beetroot, marigold
look-palette-night-bus = Night bus: violet, rose, sodium orange
look-palette-linocut = Linocut: red-orange and graphite
look-palette-loom = Loom: wool, olive, cochineal pink
look-palette-harbour = Harbour: petrol blue, rust, fog
look-palette-paperback = Paperback: blue, mustard, coral
look-palette-quarry = Quarry: slate, moss, lichen
look-palette-marigold = Marigold: carmine and ultramarine on yellow

## Display styles
look-display-grand = Grand: a large old-style serif
look-display-slab = Slab: sturdy, like a playbill
look-display-humanist = Humanist: quiet and warm
look-display-condensed = Condensed: a street poster
look-display-geometric = Geometric: round and even
look-display-antique = Antique: a generous book face

## Motifs
look-motif-weave = Weave
look-motif-steps = Steps
look-motif-tides = Tides
look-motif-tiles = Tiles
look-motif-constellations = Constellations
look-motif-ribbons = Ribbons

## Rhythms
look-rhythm-axis = Axis: everything hangs from one line
look-rhythm-stair = Stair: each thing starts a step further in
look-rhythm-call = Call: the two sides answer each other
look-rhythm-mosaic = Mosaic: large beside small
look-rhythm-beat = Beat: an even pulse of thirds

## Portrait forms
look-portrait-silhouette = Silhouette
look-portrait-from-behind = From behind
look-portrait-hands = Hands
look-portrait-illustration = Illustration
look-portrait-none = Pattern, no figure

## Crops of a portrait
look-crop-tall = Upright
look-crop-square = Square
look-crop-close = Close
look-crop-wide = Wide

## What an illustration shows
look-skin-tone-1 = Skin tone 1, the lightest
look-skin-tone-2 = Skin tone 2
look-skin-tone-3 = Skin tone 3
look-skin-tone-4 = Skin tone 4
look-skin-tone-5 = Skin tone 5
look-skin-tone-6 = Skin tone 6
look-skin-tone-7 = Skin tone 7
look-skin-tone-8 = Skin tone 8, the darkest
look-face-oval = Oval face
look-face-long = Long face
look-face-round = Round face
look-face-square = Square face
look-hair-cropped = Cropped hair
look-hair-bald = Bald
look-hair-side-part = Short hair, side parting
look-hair-curls = Curls
look-hair-afro = Afro
look-hair-locs = Locs
look-hair-braids = Braids
look-hair-plait = One long plait
look-hair-bob = Bob
look-hair-long = Long hair
look-hair-bun = Bun
look-hair-headscarf = Headscarf
look-hair-loose-scarf = Loose scarf, some hair showing
look-hair-headwrap = Headwrap, tied high
look-hair-turban = Turban
look-hair-round-cap = Round cap
look-hair-hat = Brimmed hat
look-hair-beanie = Woollen hat
look-hair-colour-black = Black hair
look-hair-colour-dark-brown = Dark brown hair
look-hair-colour-brown = Brown hair
look-hair-colour-auburn = Auburn hair
look-hair-colour-fair = Fair hair
look-hair-colour-grey = Grey hair
look-hair-colour-white = White hair
look-beard-none = No beard
look-beard-stubble = Stubble
look-beard-moustache = Moustache
look-beard-short = Short beard
look-beard-full = Full beard
look-beard-long = Long beard
look-glasses-none = No glasses
look-glasses-round = Round glasses
look-glasses-square = Square glasses
look-neckline-crew = Round neck
look-neckline-collar = Shirt collar
look-neckline-vee = V-neck
look-neckline-roll = Roll neck
look-neckline-stand = Stand collar
look-neckline-jacket = Jacket
look-neckline-shawl = Shawl
look-neckline-band = Woven band down the front
look-neckline-hood = Hooded top
look-age-young = Younger
look-age-middle = In the middle of life
look-age-older = Older
look-turn-start = Turned to the left of the picture
look-turn-front = Facing us
look-turn-end = Turned to the right of the picture
