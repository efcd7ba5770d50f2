"""robots.txt, sitemap.xml and security.txt, and that they agree with the pages."""

import re
from datetime import datetime, timezone
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from lxml import etree

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check(site):
    findings = [*robots(site), *sitemap(site), *security(site), *health(site)]
    return 5, findings


def robots(site):
    answer = site.get("/robots.txt")
    if answer.status_code != 200 or not answer.headers.get("content-type", "").startswith("text/plain"):
        yield f"robots.txt: {answer.status_code}, {answer.headers.get('content-type')}"
        return
    rules = RobotFileParser()
    rules.parse(answer.text.splitlines())
    if not rules.site_maps() or site.get(rules.site_maps()[0]).status_code != 200:
        yield f"robots.txt names no sitemap that is there: {rules.site_maps()}"
    for page in site.public:
        if not rules.can_fetch("*", site.base + page.path) and "noindex" not in page.text:
            yield f"robots.txt forbids {page.path}"


def sitemap(site):
    answer = site.get("/sitemap.xml")
    if answer.status_code != 200:
        yield f"sitemap.xml answers {answer.status_code}"
        return
    listed = [loc.text for loc in etree.fromstring(answer.content).iter(f"{SPACE}loc")]
    if len(set(listed)) != len(listed):
        yield "sitemap.xml lists an address twice"
    paths = {urlsplit(address).path for address in listed}
    for address in listed:
        if not address.startswith(site.base + "/"):
            yield f"sitemap.xml lists {address}, which is not here"
            continue
        path = urlsplit(address).path
        page = site.get(path)
        if page.status_code != 200:
            yield f"sitemap.xml lists {path}, which answers {page.status_code}"
        elif "noindex" in page.text or "noindex" in page.headers.get("x-robots-tag", ""):
            yield f"sitemap.xml lists {path}, which asks not to be indexed"
        if re.match(r"/(desk|my|room|api)(/|$)", path):
            yield f"sitemap.xml lists {path}, which is nobody's to find"
    for page in site.public:
        hidden = "noindex" in page.text or "noindex" in page.headers.get("x-robots-tag", "")
        canonical = re.search(r"""<link[^>]*rel=["']?canonical["']?[^>]*href=["']?([^"'\s>]+)""", page.text)
        own = not canonical or urlsplit(canonical[1]).path == page.path
        if page.status == 200 and page.lang == "en" and own and not hidden and "?" not in page.path and page.path not in paths:
            yield f"sitemap.xml lacks {page.path}"


def security(site):
    answer = site.get("/.well-known/security.txt")
    if answer.status_code != 200 or not answer.headers.get("content-type", "").startswith("text/plain"):
        yield f"security.txt: {answer.status_code}, {answer.headers.get('content-type')}"
        return
    fields = dict(re.findall(r"^([A-Za-z-]+):\s*(.+)$", answer.text, re.M))
    if not re.match(r"(mailto:|https://|tel:|http://127)", fields.get("Contact", "")):
        yield "security.txt has no Contact by RFC 9116"
    try:
        expires = datetime.fromisoformat(fields["Expires"].strip().replace("Z", "+00:00"))
        days = (expires - datetime.now(timezone.utc)).days
        if not 0 < days <= 366:
            yield f"security.txt expires in {days} days"
    except (KeyError, ValueError) as error:
        yield f"security.txt: Expires: {error}"


def health(site):
    for path in ("/healthz", "/readyz"):
        answer = site.get(path)
        if answer.status_code != 200:
            yield f"{path} answers {answer.status_code}"
    if site.get("/metrics").status_code != 404:
        yield "/metrics answers on the public address"
