"""The site as a visitor, a storyteller and a member of staff reach it by links."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

import requests

LANGUAGES = ("en", "ar")
# A <link> of these kinds is a statement, not a request.
STATED = re.compile(r"""\srel=["']?(license|canonical|alternate|author|me|help|next|prev)\b""", re.I)
REFERENCE = re.compile(r"""<(a|link|img|script|source|audio|video|track|use|form|iframe|area)\b[^>]*?\s(href|src|action|poster)=["']?([^"'\s>]+)""", re.S | re.I)
SRCSET = re.compile(r"""\ssrcset=["']([^"']+)""", re.S | re.I)
IDENTIFIER = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""", re.S)


@dataclass
class Page:
    path: str
    lang: str
    who: str
    status: int
    headers: dict
    body: bytes
    links: list = field(default_factory=list)  # (tag, absolute address with fragment)

    @property
    def text(self):
        return self.body.decode("utf-8")

    def __str__(self):
        return f"{self.path} ({self.lang}, {self.who})"


def kind(headers):
    return headers.get("content-type", "").split(";")[0].strip().lower()


def references(html, address):
    found = []
    for hit in REFERENCE.finditer(html):
        tag = hit[1].lower()
        if tag == "link" and STATED.search(html[hit.start() : html.find(">", hit.start())]):
            tag = "a-link"
        found.append((tag, urljoin(address, unescape(hit[3]))))
    for listing in SRCSET.findall(html):
        found += [("img", urljoin(address, unescape(one.split()[0]))) for one in listing.split(",") if one.split()]
    return [(tag, target) for tag, target in found if target.startswith("http")]


def shape(parts):
    """An address with its ids and the values of its questions left out."""
    path = re.sub(r"/[0-9a-z]{26}(?=/|$)", "/*", parts.path)
    return path + "?" + "&".join(sorted(part.split("=")[0] for part in parts.query.split("&")))


class Site:
    """`public`, `guest` and `desk` are lists of pages in both languages."""

    def __init__(self, demo):
        self.base = demo.base
        self.facts = demo.facts
        self.answers = {}
        starts = ["/", "/migrants-day/"]
        self.public = []
        for lang in LANGUAGES:
            self.public += self.crawl(self.visitor(lang), starts, lang, "visitor", lambda p: not re.match(r"/(desk|my|room)(/|$)", p))
        self.guest = []
        for teller in self.facts.get("storytellers", [])[:2]:
            for lang in LANGUAGES:
                session = self.visitor(lang)
                links = [teller["my_story"], teller.get("read"), f"{self.base}/check"]
                starts = [self.open(session, link) for link in links if link]
                self.guest += self.crawl(session, starts, lang, "storyteller", lambda p: p.startswith(("/my", "/check")))
        self.desk = []
        for role in ("admin", "coordinator"):
            link = self.facts.get("sign_in", {}).get(role)
            if not link:
                continue
            session = self.visitor("en")
            self.open(session, link)
            for lang in LANGUAGES:
                session.headers["accept-language"] = lang
                self.desk += self.crawl(session, ["/desk"], lang, role, lambda p: p.startswith("/desk"), sample=3)

    def visitor(self, lang):
        session = requests.Session()
        session.headers.update({"accept": "text/html,*/*;q=0.5", "accept-language": lang})
        return session

    def open(self, session, link):
        """Follows a secret link; where it shows a door, posts the door's form."""
        answer = session.get(urljoin(self.base, link))
        door = re.search(r"""<form\b(?=[^>]*\bmethod=["']?post)[^>]*>.*?</form>""", answer.text, re.S | re.I)
        if door and len(re.findall(r"<(?:button|input[^>]*type=.?submit)", door[0])) == 1 and "/sign-out" not in door[0] and "/my/" not in link:
            action = re.search(r"""\baction=["']?([^"'\s>]+)""", door[0])
            fields = {}
            for tag in re.findall(r"<input\b[^>]*>", door[0]):
                name = re.search(r"""\bname=["']?([^"'\s>]+)""", tag)
                value = re.search(r"""\bvalue=["']?([^"'\s>]*)""", tag)
                if name:
                    fields[unescape(name[1])] = unescape(value[1]) if value else ""
            target = urljoin(answer.url, unescape(action[1])) if action else answer.url
            origin = {"origin": self.base, "sec-fetch-site": "same-origin"}
            answer = session.post(target, data=fields, headers=origin)
        return urlsplit(answer.url).path

    def crawl(self, session, starts, lang, who, keep, sample=None):
        """`sample`: at most so many pages of one shape."""
        queue, seen, pages, shapes = deque(starts), set(starts), [], Counter()
        while queue:
            path = queue.popleft()
            answer = session.get(self.base + path, timeout=60)
            if urlsplit(answer.url).path != urlsplit(path).path and not keep(urlsplit(answer.url).path):
                continue
            self.answers[(who, lang, path)] = answer.status_code
            page = Page(path, lang, who, answer.status_code, answer.headers, answer.content)
            if kind(answer.headers) != "text/html":
                continue
            page.links = references(page.text, answer.url)
            pages.append(page)
            for tag, target in page.links:
                parts = urlsplit(urldefrag(target)[0])
                step = parts.path + (f"?{parts.query}" if parts.query else "")
                if tag != "a" or not target.startswith(self.base + "/") or step in seen or "lang=" in parts.query:
                    continue
                if re.match(r"/(media|assets|static|api)/", parts.path) or not keep(parts.path):
                    continue
                seen.add(step)
                shapes[shape(parts)] += 1
                if sample is None or shapes[shape(parts)] <= sample:
                    queue.append(step)
        return pages

    def pages(self):
        return self.public + self.guest + self.desk

    def get(self, path, **headers):
        return requests.get(urljoin(self.base, path), headers=headers, timeout=60)

    def addresses(self, pattern):
        """Every address of this site that public pages point at and that matches."""
        found = {target for page in self.public for _, target in page.links if target.startswith(self.base)}
        return sorted({urldefrag(target)[0] for target in found if re.search(pattern, urlsplit(target).path)})
