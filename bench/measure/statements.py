"""Statements that an uncached page sends to the database, with few stories and
with ten thousand."""

import re

from .copies import grow
from .server import fetch, free_port

EDITION = "/migrants-day/2026/"
PAGES = [EDITION, f"{EDITION}stories/", f"{EDITION}ambassadors/", "/migrants-day/archive/", "/migrants-day/feed.xml"]


def sent(port):
    told = fetch(port, "/metrics")[2].decode()
    return int(float(re.search(r"^firsthand_db_statements\S* (\S+)$", told, re.M)[1]))


def count(campaign, data, pages, turns):
    """The fewest statements of several starts: the worker's own work comes and goes."""
    least = {}
    for _ in range(turns):
        numbers = free_port()
        process, port = campaign.serve(data, FIRSTHAND_METRICS_LISTEN=f"127.0.0.1:{numbers}")
        try:
            process.wait(port)
            for path in pages:
                before = sent(numbers)
                status = fetch(port, path)[0]
                if status != 200:
                    raise SystemExit(f"{path} answers {status}")
                least[path] = min(least.get(path, 1_000_000), sent(numbers) - before)
        finally:
            process.stop()
    return least


def measure(campaign, quick=False):
    many = 1000 if quick else 10_000
    few, lots = campaign.copy("few"), campaign.copy("lots")
    slugs = grow(few / "firsthand.db", 10, campaign.stories)
    grow(lots / "firsthand.db", many, campaign.stories)
    pages = [*PAGES, f"{EDITION}stories/{slugs[0]}/"]
    turns = 2 if quick else 4
    with_few, with_lots = count(campaign, few, pages, turns), count(campaign, lots, pages, turns)
    shown = lambda path: path.replace(slugs[0], "…")
    return [
        {
            "what": f"statements for {shown(path)}, uncached, 10 and {many:,} stories",
            "ours": f"{with_few[path]} and {with_lots[path]}",
            "peer": "",
            "found": "the same" if with_few[path] == with_lots[path] else "not the same",
            "asked": "the same",
            "met": with_few[path] == with_lots[path],
        }
        for path in pages
    ]
