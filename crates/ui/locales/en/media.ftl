# Photos coming in: why we could not take one, and what to do next.

media-refused-empty = This file arrived empty. Choose the photo again and send it once more.
media-refused-too-large = This file is { $size } MB, and we can take up to { $limit } MB. Send a smaller copy: when you share a photo, most phones let you choose a size.
media-refused-too-many-pixels = This photo is { $width } × { $height } pixels. We can open up to { $limit } million in all. Save a smaller copy, about 6000 pixels along its longer side, and send that.
media-refused-no-size = This photo says it has no width or no height, so there is nothing for us to show. Open it on your device, save a new copy as JPEG, and send that.
media-refused-too-narrow = This picture is very long and thin: one side is more than { $aspect } times the other. Crop it to the part that matters and send it again.
media-refused-truncated = The end of this photo did not reach us. Please send it again. If that does not help, open the photo on your device, save a new copy, and send the copy.
media-refused-damaged = We could not read this photo: something inside the file is broken. Open it on your device, save a new copy as JPEG, and send that.
media-refused-unusual = This photo is stored in a rare way that we cannot read safely. Open it on your device, save a copy as an ordinary JPEG, and send that.
media-refused-heic = This is a HEIC photo, the kind that iPhones keep. We need a JPEG. On an iPhone, share the photo, tap Options, choose “Most Compatible”, and send that copy.
media-refused-avif = This is an AVIF picture, which we cannot read yet. Open it, save a copy as JPEG or PNG, and send that.
media-refused-jpeg-xl = This is a JPEG XL picture, which we cannot read yet. Open it, save a copy as JPEG or PNG, and send that.
media-refused-jpeg-2000 = This is a JPEG 2000 picture, which we cannot read. Open it, save a copy as ordinary JPEG or PNG, and send that.
media-refused-tiff = This is a TIFF picture or a camera’s raw file, which we cannot read. Open it, save a copy as JPEG, and send that.
media-refused-bmp = This is a BMP picture, which we cannot read. Open it, save a copy as JPEG or PNG, and send that.
media-refused-icon = This is an icon, not a photo. Send the picture as JPEG or PNG instead.
media-refused-photoshop = This is a Photoshop file. Export it as JPEG or PNG and send that copy.
media-refused-svg = This is an SVG drawing, a kind of file that can carry programs, so we do not take it. Export it as PNG and send that.
media-refused-pdf = This is a PDF document, not a photo. Save the page as a picture (a screenshot will do) and send that.
media-refused-html = This is a web page, not a photo. On the page, save the picture itself and send that file.
media-refused-video = This is a video, and only photos can go here. Pause it at a good moment, take a screenshot, and send that.
media-refused-audio = This is a sound recording, and only photos can go here. Choose a photo and send that.
media-refused-archive = This is a zip folder or a document, not a photo. Open it, take the photo out, and send the photo by itself.
media-refused-unknown = We do not know this kind of file. Send the photo as JPEG, PNG, WebP or GIF.

# Logos coming in
logo-refused-too-large = This file is { $size } kB, and a logo may have up to { $limit } kB. Export it again without photos in it, or as a smaller PNG.
logo-refused-too-small = This picture is too small to print. Send one with at least { $least } pixels along its longer side, or an SVG.
logo-refused-shape = This logo has no size, or is far longer on one side than on the other. Crop it to the mark itself and send that.
logo-refused-kind = We take a logo as SVG or PNG. Export it as one of these and send that.
logo-refused-damaged = We could not read this file: something inside it is broken. Export the logo again, as plain SVG or as PNG.
logo-refused-nothing = Nothing in this file can be seen. Export the logo again and look at it once before you send it.
logo-refused-too-much = This drawing has more shapes than a logo needs. Simplify it, or export it as PNG and send that.
logo-refused-entities = This SVG declares entities of its own, which we do not open. Export it as plain SVG, or as PNG.
logo-refused-script = This SVG carries a program, so we do not take it. Export it as plain SVG, or as PNG.
logo-refused-elsewhere = This SVG fetches something from another place, such as a font or a picture. Export it as plain SVG with everything inside, or as PNG.
logo-refused-words = There are words in this SVG that need a font, and would look different elsewhere. Turn them into shapes (“create outlines” or “object to path”) and send it again, or send a PNG.
logo-refused-inside = There is a picture or a page inside this SVG. Send a logo of shapes alone, or a PNG.
logo-refused-effect = This SVG uses effects that we do not take, such as shadows, patterns, links or movement. Export it as plain shapes, or as PNG.
