"""Every link inside the site leads somewhere, and no page asks a third party."""

import re
from html import unescape
from urllib.parse import urldefrag, urlsplit

from .site import IDENTIFIER

# What loads by itself when a page opens; an <a> only goes where a person goes.
LOADS = {"link", "img", "script", "source", "audio", "video", "track", "use", "iframe"}


def check(site):
    findings, status, ids = [], {}, {}
    for page in site.pages():
        if page.status >= 400:
            findings.append(f"{page} answers {page.status}")
        # What a page says where a catalogue has no words for it.
        for key in sorted(set(re.findall(r"\u27e6([^\u27e7]*)\u27e7", page.text)))[:3]:
            findings.append(f"no words for {key}, as on {page.path}")
        ids[(page.who, page.lang, page.path)] = {unescape(name) for name in IDENTIFIER.findall(page.text)}
    for page in site.public:
        for tag, target in page.links:
            address, fragment = urldefrag(target)
            if not address.startswith(site.base + "/") and address != site.base:
                if tag in LOADS:
                    findings.append(f"{page} loads {address} from elsewhere")
                continue
            if tag == "form":
                continue
            if address not in status:
                answer = site.get(address, accept="*/*", **{"accept-language": page.lang})
                status[address] = answer.status_code
                if answer.status_code >= 400:
                    findings.append(f"{page} links to {address}, which answers {answer.status_code}")
            parts = urlsplit(address)
            step = parts.path + (f"?{parts.query}" if parts.query else "")
            known = ids.get((page.who, page.lang, step))
            if fragment and known is not None and fragment not in known:
                findings.append(f"{page} links to {step}#{fragment}, and nothing there has that id")
    return len(status), sorted(set(findings))
