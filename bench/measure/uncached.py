"""A story page that no cache has: each story is asked for once. The database's
work runs on threads of its own, so what is left is ours: routing, the gate,
rendering, compressing, sending."""

import http.client
import random
from pathlib import Path

from .copies import grow
from .server import fetch

STORIES = 2000


def threads(pid):
    """Nanoseconds of processor by kind of thread."""
    spent = {"database": 0, "rest": 0}
    for task in Path(f"/proc/{pid}/task").iterdir():
        name = (task / "comm").read_text()
        spent["database" if "sqlx" in name or "sqlite" in name else "rest"] += int((task / "schedstat").read_text().split()[0])
    return spent


def measure(campaign, quick=False):
    stories = 300 if quick else STORIES
    data = campaign.copy("uncached")
    slugs = grow(data / "firsthand.db", stories, campaign.stories)
    process, port = campaign.serve(data)
    try:
        process.wait(port)
        paths = [f"/migrants-day/2026/stories/{slug}/" for slug in slugs]
        random.Random(18).shuffle(paths)
        warm, measured = paths[:100], paths[100:]
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        size = 0
        for path in warm:
            if fetch(port, path)[0] != 200:
                raise SystemExit(f"{path} answers {fetch(port, path)[0]}")
        before = threads(process.pid)
        for path in measured:
            connection.request("GET", path, headers={"accept-encoding": "gzip"})
            answer = connection.getresponse()
            size += len(answer.read())
            if answer.status != 200:
                raise SystemExit(f"{path} answers {answer.status}")
        after = threads(process.pid)
    finally:
        process.stop()
    each = {kind: (after[kind] - before[kind]) / len(measured) / 1e6 for kind in before}
    return [
        {
            "what": f"uncached story page, CPU, mean of {len(measured)} different stories",
            "ours": f"{each['rest']:.2f} ms, and {each['database']:.2f} ms on the database's threads",
            "peer": "",
            "found": f"{each['rest']:.2f} ms",
            "asked": "under 0.5 ms beyond the queries",
            "met": each["rest"] < 0.5,
        }
    ]
