"""A first visit is light: everything but images that a page needs, as sent."""

import re
import time
from urllib.parse import urljoin

import requests

KB = 1000
EDITION, GUEST = 60 * KB, 30 * KB
PICTURE = re.compile(r"^image/(?!svg)")


def check(site):
    findings = []
    home = "/migrants-day/2026/"
    for lang in ("en", "ar"):
        total, parts = first_visit(site, site.visitor(lang), home)
        print(f"             {home} ({lang}): {total} bytes on a first visit: {told(parts)}")
        if total >= EDITION:
            findings.append(f"{home} ({lang}) costs {total} bytes: {told(parts)}")
    for teller in site.facts.get("storytellers", [])[:1]:
        session = site.visitor("ar")
        path = site.open(session, teller["my_story"])
        total, parts = first_visit(site, session, path)
        print(f"             {path}: {total} bytes on a first visit")
        if total >= GUEST:
            findings.append(f"{path} costs {total} bytes: {told(parts)}")
    return 3, findings


def told(parts):
    return ", ".join(f"{address.split('?')[0]} {size}" for address, size in sorted(parts.items(), key=lambda it: -it[1]))


def sent(session, address):
    """Bytes of head and body as they come over the wire, and the text.

    Someone else has just been there: the server compresses a page once, beside
    its first answer."""
    session.get(address, headers={"accept-encoding": "br, gzip"})
    time.sleep(0.3)
    answer = session.get(address, headers={"accept-encoding": "br, gzip"}, stream=True)
    body = answer.raw.read(decode_content=False)
    head = sum(len(k) + len(v) + 4 for k, v in answer.headers.items()) + 17
    text = session.get(address, headers={"accept-encoding": "identity"}).content.decode("utf-8", "replace")
    return head + len(body), answer.headers.get("content-type", ""), text


def first_visit(site, session, path):
    address = site.base + path
    size, _, html = sent(session, address)
    parts = {path: size}
    wanted = []
    for tag in re.findall(r"<link\b[^>]*>", html):
        if re.search(r"""rel=["']?[^"'>]*(stylesheet|preload|modulepreload|icon|manifest)""", tag):
            wanted += re.findall(r"""\bhref=["']?([^"'\s>]+)""", tag)
    wanted += re.findall(r"""<script\b[^>]*\bsrc=["']?([^"'\s>]+)""", html)
    while wanted:
        target = urljoin(address, wanted.pop().replace("&amp;", "&"))
        name = target.removeprefix(site.base)
        if name in parts or target.startswith("data:"):
            continue
        try:
            size, kind, text = sent(session, target)
        except requests.RequestException as error:
            parts[f"{name} ({error})"] = EDITION
            continue
        if PICTURE.match(kind):
            continue
        parts[name] = size
        if "css" in kind:
            wanted += [urljoin(target, it) for it in re.findall(r"""url\(["']?([^"')]+)""", text) if not it.startswith(("data:", "#"))]
        if "javascript" in kind:
            wanted += [urljoin(target, it) for it in re.findall(r"""(?:from|import)\s*\(?["'](\.[^"']+|/[^"']+)["']""", text)]
    return sum(parts.values()), parts
