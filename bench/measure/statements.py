"""Statements that an uncached page sends to the database, with few stories and
with ten thousand: the public pages, the picture for links, the desk's lists,
a partner's room and a teller's own page."""

import http.client
import re
import urllib.parse

from .copies import grow
from .server import fetch, free_port

EDITION = "/migrants-day/2026/"
PUBLIC = [
    EDITION,
    f"{EDITION}stories/",
    f"{EDITION}ambassadors/",
    f"{EDITION}toolkit/",
    "/migrants-day/archive/",
    "/migrants-day/feed.xml",
    "/sitemap.xml",
    "/search/?q=the",
    "/api/v1/campaigns/migrants-day/editions/2026/stories?limit=100",
]
DESK = [
    "/desk/",
    "/desk/stories/",
    "/desk/stories/?q=the",
    "/desk/people/",
    "/desk/media/",
    "/desk/editions/",
    "/desk/events/",
    "/desk/partners/",
    "/desk/hashtags/",
    "/desk/notices/",
    "/desk/toolkit/",
    "/desk/toolkit/rooms",
    "/desk/permissions/?list=conditions",
    "/desk/permissions/?list=ending",
    "/desk/permissions/?list=partners",
    "/desk/permissions/?list=hand",
    "/desk/permissions/?list=reviews",
    "/desk/by-hand/",
    "/desk/check-ins/",
    "/desk/concerns/",
    "/desk/applications/",
    "/desk/search/?q=the",
    "/desk/audit/",
    "/desk/jobs/",
    "/desk/staff/",
]


def sent(port):
    told = fetch(port, "/metrics")[2].decode()
    return int(float(re.search(r"^firsthand_db_statements\S* (\S+)$", told, re.M)[1]))


def post(port, path, fields):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    body = urllib.parse.urlencode(fields)
    kind = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}
    connection.request("POST", path, body, kind)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def signed_in(port, link):
    """The cookie of somebody who opens their link and presses its button."""
    path = urllib.parse.urlsplit(link).path
    page = fetch(port, path)[2].decode()
    token = re.search(r'name="token" value="([^"]*)"', page)
    answer = post(port, path, {"token": token[1]} if token else {})
    cookie = answer.getheader("set-cookie")
    if not cookie:
        raise SystemExit(f"the sign-in link answers {answer.status} and gives no session")
    return cookie.split(";")[0]


def chosen(port, room):
    """A partner is asked once for their languages; then the room opens."""
    token = re.search(r'name="token" value="([^"]*)"', fetch(port, f"{room}/choices")[2].decode())
    fields = {"token": token[1], "languages": "en", "zone": "Europe/London", "letters": "none"}
    status = post(port, f"{room}/choices", fields).status
    if status != 303:
        raise SystemExit(f"the partner's choices are answered {status}")


def named(port, path):
    """The picture for links that a page names."""
    page = fetch(port, path)[2].decode()
    return urllib.parse.urlsplit(re.search(r'og:image" content="([^"]+)"', page)[1]).path


def count(campaign, data, story, turns):
    """The fewest statements of several starts: the worker's own work comes and goes."""
    least, cookie = {}, None
    path_of = lambda link: urllib.parse.urlsplit(link).path
    room, own = path_of(campaign.facts["partners"][0]["room"]), path_of(campaign.facts["storytellers"][0]["my_story"])
    for _ in range(turns):
        numbers = free_port()
        process, port = campaign.serve(data, FIRSTHAND_METRICS_LISTEN=f"127.0.0.1:{numbers}")
        try:
            process.wait(port)
            if not cookie:
                cookie = signed_in(port, campaign.facts["sign_in"]["admin"])
                chosen(port, room)
            process.settle()
            # Each page by what it is called, its address, and who asks for it.
            pages = [(path, path, None) for path in PUBLIC] + [(path, path, cookie) for path in DESK]
            pages.append(("a story", story, None))
            pages += [("a partner's room, today", room, None), ("a partner's room, everything", f"{room}/everything", None)]
            pages += [("a partner's room, what changed", f"{room}/changes", None), ("My Story", own, None)]
            # Its address stands on the story's page, which has to be counted before it is read.
            pages.append(("a story's picture for links", None, None))
            for name, path, who in pages:
                path = path or named(port, story)
                before = sent(numbers)
                status = fetch(port, path, **({"cookie": who} if who else {}))[0]
                if status == 503:
                    # Something changed under it: next time.
                    continue
                if status != 200:
                    raise SystemExit(f"{name} answers {status}")
                least[name] = min(least.get(name, 1_000_000), sent(numbers) - before)
        finally:
            process.stop()
    return least


def measure(campaign, quick=False):
    many = 1000 if quick else 10_000
    few, lots = campaign.copy("few"), campaign.copy("lots")
    slugs = grow(few / "firsthand.db", 10, campaign.stories)
    grow(lots / "firsthand.db", many, campaign.stories)
    story = f"{EDITION}stories/{slugs[0]}/"
    turns = 2 if quick else 4
    with_few, with_lots = count(campaign, few, story, turns), count(campaign, lots, story, turns)
    return [
        {
            "what": f"statements for {name}, uncached, 10 and {many:,} stories",
            "ours": f"{with_few[name]} and {with_lots[name]}",
            "peer": "",
            "found": "the same" if with_few[name] == with_lots[name] else "not the same",
            "asked": "the same",
            "met": with_few[name] == with_lots[name],
        }
        for name in with_few
    ]
