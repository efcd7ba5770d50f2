"""extruct reads JSON-LD out of every public page, and it says what it should."""

import re
from urllib.parse import urlsplit

import extruct

# Pages of these shapes must carry an object of one of these types.
WANTED = [
    (r"^/[^/]+/\d{4}/$", {"Event", "EventSeries", "CollectionPage", "WebPage"}),
    (r"^/[^/]+/\d{4}/stories/[^/]+/$", {"Article", "CreativeWork", "SocialMediaPosting", "BlogPosting"}),
    (r"^/[^/]+/\d{4}/events/[^/]+/$", {"Event", "ScreeningEvent", "SocialEvent", "EducationEvent", "ExhibitionEvent", "BusinessEvent"}),
]


def check(site):
    findings, objects = [], 0
    for page in site.public:
        if page.status != 200:
            continue
        try:
            found = extruct.extract(page.text, base_url=site.base + page.path, syntaxes=["json-ld", "opengraph"], errors="strict")
        except Exception as error:  # the complaint is the finding
            findings.append(f"{page}: {type(error).__name__}: {error}")
            continue
        data = [part for whole in found["json-ld"] for part in whole.get("@graph", [whole])]
        objects += len(data)
        for whole in found["json-ld"]:
            if "schema.org" not in str(whole.get("@context", "")):
                findings.append(f"{page}: JSON-LD without the schema.org context")
        types = {name for part in data for name in ([part["@type"]] if isinstance(part.get("@type"), str) else part.get("@type", []))}
        for part in data:
            if not part.get("@type"):
                findings.append(f"{page}: an object without @type")
            for address in own_addresses(part, site.base):
                status = site.answers.get(("visitor", page.lang, urlsplit(address).path)) or site.get(address).status_code
                if status != 200:
                    findings.append(f"{page}: JSON-LD points at {address}, which answers {status}")
        for shape, wanted in WANTED:
            # An event whose day nobody recorded cannot be an Event: schema.org asks for the start.
            undated = "/events/" in page.path and "<time" not in page.text
            if re.match(shape, page.path) and not undated and not types & wanted:
                findings.append(f"{page}: no JSON-LD of {' or '.join(sorted(wanted))}, only {sorted(types)}")
        graph = {key for whole in found["opengraph"] for key, _ in whole.get("properties", [])}
        if not {"og:title", "og:url", "og:type"} <= graph and "noindex" not in page.text:
            findings.append(f"{page}: Open Graph has only {sorted(graph)}")
    return objects, findings


def own_addresses(part, base):
    if isinstance(part, dict):
        for value in part.values():
            yield from own_addresses(value, base)
    elif isinstance(part, list):
        for value in part:
            yield from own_addresses(value, base)
    elif isinstance(part, str) and part.startswith(base):
        yield part.split("#")[0]
