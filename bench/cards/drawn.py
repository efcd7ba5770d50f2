"""The card with Pillow and libraqm: decode, crop and scale the photo, break the
lines, draw, encode. PNG at zlib's level 1, JPEG at quality 88, as ours.

  python drawn.py PHOTO TIMES png|jpeg
"""

import io
import json
import resource
import sys
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps, features

SCENE = json.loads((Path(__file__).parent / "scene.json").read_text())
FONTS = "/usr/share/fonts/truetype/noto/"


def font(name, size):
    return ImageFont.truetype(f"{FONTS}{name}.ttf", size, layout_engine=ImageFont.Layout.RAQM)


DISPLAY, NAME, LABEL, TAGS, SMALL, CREDIT = (
    font("NotoSerifDisplay-Bold", 62),
    font("NotoSans-Bold", 36),
    font("NotoSans-Regular", 29),
    font("NotoSans-Bold", 27),
    font("NotoSans-Regular", 23),
    font("NotoSans-Regular", 18),
)


def lines(words, face, width):
    """Greedy, as wide as there is room."""
    out, line = [], ""
    for word in words.split(" "):
        longer = f"{line} {word}".strip()
        if line and face.getlength(longer) > width:
            out.append(line)
            line = word
        else:
            line = longer
    return [*out, line]


def draw(photo, quote, kind):
    width, height, side, strip = SCENE["width"], SCENE["height"], SCENE["picture"], SCENE["strip"]
    sheet = Image.new("RGB", (width, height), SCENE["paper"])
    picture = Image.open(io.BytesIO(photo))
    # Pillow's own way to decode no more than is needed.
    picture.draft("RGB", (side * 2, height))
    sheet.paste(ImageOps.fit(picture, (side, height), Image.Resampling.BICUBIC, centering=(0.5, 0.42)), (width - side, 0))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((width - side - strip, 0, width - side - 1, height), fill=SCENE["loud"])
    room = width - side - strip - 144
    rows = [(row, DISPLAY, SCENE["ink"], 68) for row in lines(f"“{quote}”", DISPLAY, room)]
    below = [(row, NAME, SCENE["ink"], 46) for row in lines(SCENE["name"], NAME, room)]
    below += [(row, LABEL, SCENE["quiet"], 38) for row in lines(SCENE["label"], LABEL, room)]
    y = (height - 140 - sum(row[3] for row in rows + below) - 60) // 2
    for words, face, colour, high in rows:
        pen.text((72, y), words, font=face, fill=colour)
        y += high
    pen.rectangle((72, y + 30, 143, y + 37), fill=SCENE["loud"])
    y += 60
    for words, face, colour, high in below:
        pen.text((72, y), words, font=face, fill=colour)
        y += high
    y = height - 72 - 100
    for words, face, colour, high in ((SCENE["hashtags"], TAGS, "ink", 36), (SCENE["campaign"], SMALL, "quiet", 34), (SCENE["credit"], CREDIT, "quiet", 28)):
        pen.text((72, y), words, font=face, fill=SCENE[colour])
        y += high
    out = io.BytesIO()
    if kind == "png":
        sheet.save(out, "PNG", compress_level=1)
    else:
        sheet.save(out, "JPEG", quality=88, subsampling=2)
    return out.getvalue()


def main():
    file, times, kind = sys.argv[1:4]
    if not features.check("raqm"):
        raise SystemExit("this Pillow has no libraqm")
    seconds, made = [], b""
    for run in range(int(times)):
        before = time.process_time()
        made = draw(Path(file).read_bytes(), SCENE["quotes"][run % len(SCENE["quotes"])], kind)
        seconds.append(time.process_time() - before)
    if len(sys.argv) > 4:
        Path(sys.argv[4]).write_bytes(made)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"cpu_s": seconds, "peak_kb": peak, "bytes": len(made)}))


main()
