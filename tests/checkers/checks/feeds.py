"""feedparser without a complaint, and JSON Feed 1.1 by its specification."""

import re
from urllib.parse import urlsplit

import feedparser

INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def check(site):
    campaigns = {urlsplit(a).path for a in site.addresses(r"/feed\.(xml|json)$")} | {"/migrants-day/feed.xml", "/migrants-day/feed.json"}
    findings = []
    for path in sorted(campaigns):
        answer = site.get(path)
        if answer.status_code != 200:
            findings.append(f"{path} answers {answer.status_code}")
            continue
        findings += [f"{path}: {wrong}" for wrong in (atom if path.endswith(".xml") else json_feed)(site, answer)]
    return len(campaigns), findings


def atom(site, answer):
    feed = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    if feed.bozo:
        yield f"feedparser complains: {feed.bozo_exception}"
    if not feed.version:
        yield "feedparser knows no such format"
    if not re.match(r"application/(atom|rss)\+xml", answer.headers.get("content-type", "")):
        yield f"is sent as {answer.headers.get('content-type')}"
    for key in ("title", "id", "updated"):
        if not feed.feed.get(key):
            yield f"the feed has no {key}"
    if not feed.entries:
        yield "has no entries"
    ids = [entry.get("id") for entry in feed.entries]
    if len(set(ids)) != len(ids):
        yield "two entries have one id"
    for entry in feed.entries:
        for key in ("id", "title", "updated_parsed", "link"):
            if not entry.get(key):
                yield f"an entry has no {key}: {entry.get('title')}"
        if entry.get("link") and site.get(entry.link).status_code != 200:
            yield f"{entry.link} is not there"


def json_feed(site, answer):
    feed = answer.json()
    if not answer.headers.get("content-type", "").startswith("application/feed+json"):
        yield f"is sent as {answer.headers.get('content-type')}"
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield f"has version {feed.get('version')}"
    if not feed.get("title"):
        yield "has no title"
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        yield "has no items"
        return
    if len({item.get("id") for item in items}) != len(items):
        yield "two items have one id"
    for item in items:
        name = item.get("title") or item.get("id")
        if not isinstance(item.get("id"), str):
            yield f"the id of {name} is not text"
        if not (item.get("content_html") or item.get("content_text")):
            yield f"{name} has no content"
        for key in ("date_published", "date_modified"):
            if key in item and not INSTANT.match(item[key]):
                yield f"{key} of {name} is not RFC 3339: {item[key]}"
        if item.get("url") and site.get(item["url"]).status_code != 200:
            yield f"{item['url']} is not there"
