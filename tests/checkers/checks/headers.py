"""What a page says around itself: no sniffing, no framing, and a page behind a
secret link is kept nowhere, indexed nowhere and named in no Referer."""

import re


def check(site):
    findings = []
    for page in site.pages():
        get = lambda name: page.headers.get(name, "").lower()
        policy = get("content-security-policy")
        if get("x-content-type-options") != "nosniff":
            findings.append(f"{page}: no nosniff")
        if "frame-ancestors" not in policy:
            findings.append(f"{page}: the policy does not say who may frame it")
        if re.search(r"script-src[^;]*'unsafe-(inline|eval)'", policy) or not re.search(r"(default|script)-src", policy):
            findings.append(f"{page}: the policy lets any script run")
        if not get("referrer-policy"):
            findings.append(f"{page}: no referrer policy")
        if "utf-8" not in get("content-type"):
            findings.append(f"{page}: its encoding is not named")
        if page.who != "visitor":
            if "no-store" not in get("cache-control"):
                findings.append(f"{page}: may be kept by a cache")
            robots = get("x-robots-tag") + "".join(re.findall(r"<meta[^>]*robots[^>]*>", page.text))
            if "noindex" not in robots:
                findings.append(f"{page}: may be indexed")
            if get("referrer-policy") not in ("no-referrer", "same-origin"):
                findings.append(f"{page}: its address may go out as a Referer")
        elif "?" not in page.path and "public" not in get("cache-control") and not get("etag"):
            findings.append(f"{page}: a cache can neither keep nor revalidate it")
    answer = site.get("/")
    if answer.headers.get("server", "").strip("/0123456789. ").lower() not in ("", "firsthand"):
        findings.append(f"the server names its parts: {answer.headers['server']}")
    return len(site.pages()), grouped(findings)


def grouped(findings):
    """One line for one wrong, however many pages have it."""
    pages = {}
    for finding in findings:
        page, _, wrong = finding.partition(": ")
        pages.setdefault(wrong or page, []).append(page)
    return [f"{wrong}: {', '.join(some[:3])}{f' and {len(some) - 3} more' if len(some) > 3 else ''}" for wrong, some in pages.items()]
