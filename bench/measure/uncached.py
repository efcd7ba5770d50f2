"""A story page that no cache has: each story is asked for once. The database works on threads of its own; sending it statements
and reading its rows happens on the threads that answer, and is measured alone
by `examples/queries`, which asks for everything that the page asks for. What is
left is the page's own: routing, the gate, deciding, rendering, compressing, sending."""

import http.client
import os
import random
import statistics
import subprocess
from pathlib import Path

from .copies import grow
from .server import SERVER_CORE, fetch

STORIES = 2000
QUERIES = Path(os.environ["FIRSTHAND_BIN"]).parent / "examples/queries"


def threads(pid):
    """Nanoseconds of processor by kind of thread."""
    spent = {"database": 0, "rest": 0}
    for task in Path(f"/proc/{pid}/task").iterdir():
        name = (task / "comm").read_text()
        spent["database" if "sqlx" in name or "sqlite" in name else "rest"] += int((task / "schedstat").read_text().split()[0])
    return spent


def pages(campaign, data, slugs):
    """Milliseconds of processor for each page, by kind of thread."""
    process, port = campaign.serve(data)
    try:
        process.wait(port)
        paths = [f"/migrants-day/2026/stories/{slug}/" for slug in slugs]
        warm, measured = paths[:100], paths[100:]
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for path in warm:
            if fetch(port, path)[0] != 200:
                raise SystemExit(f"{path} answers {fetch(port, path)[0]}")
        process.settle()
        before = threads(process.pid)
        for path in measured:
            connection.request("GET", path, headers={"accept-encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"{path} answers {answer.status}")
        after = threads(process.pid)
    finally:
        process.stop()
    return {kind: (after[kind] - before[kind]) / len(measured) / 1e6 for kind in before}


def queries(data, slugs):
    """Milliseconds of processor for what one page asks, on the threads that ask."""
    command = ["taskset", "-c", str(SERVER_CORE), QUERIES, data, "migrants-day", "2026"]
    told = subprocess.run(command, input="\n".join(slugs), capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f"{QUERIES} failed: {told.stderr[-2000:]}")
    return float(told.stdout)


def measure(campaign, quick=False):
    stories, turns = (300, 3) if quick else (STORIES, 5)
    data = campaign.copy("uncached")
    slugs = grow(data / "firsthand.db", stories, campaign.stories)
    random.Random(18).shuffle(slugs)
    # In turns, so that a busier minute falls on both.
    rounds = [(pages(campaign, data, slugs), queries(data, slugs)) for _ in range(turns)]
    whole = statistics.median(page["rest"] for page, _ in rounds)
    database = statistics.median(page["database"] for page, _ in rounds)
    asking = statistics.median(asked for _, asked in rounds)
    own = [page["rest"] - asked for page, asked in rounds]
    middle = statistics.median(own)
    return [
        {
            "what": f"uncached story page, CPU, mean of {len(slugs) - 100} different stories",
            "ours": f"{middle:.2f} ms of its own (median of {turns} turns, {min(own):.2f}–{max(own):.2f}); "
            f"besides {asking:.2f} ms for asking and reading rows and {database:.2f} ms on the database's threads "
            f"({whole + database:.2f} ms in all)",
            "peer": "",
            "found": f"{middle:.2f} ms",
            "asked": "under 0.5 ms beyond the queries",
            "met": middle < 0.5,
        }
    ]
