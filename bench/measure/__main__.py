"""python -m measure [--write] [--quick] [PART...]"""

import os
import platform
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

from . import backup, cached, cards, kit, photos, start, statements, uncached, visit
from .server import Campaign

PARTS = {
    "cached": cached.measure,
    "uncached": uncached.measure,
    "statements": statements.measure,
    "start": start.measure,
    "visit": visit.measure,
    "photos": photos.measure,
    "backup": backup.measure,
    "cards": cards.measure,
    "pack": cards.pack,
    "kit": kit.measure,
}
PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"
FROM, TO = "<!-- figures -->", "<!-- end of figures -->"


def machine():
    info = Path("/proc/cpuinfo").read_text()
    name = re.search(r"model name\s*:\s*(.+)", info)
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 1_048_576
    first = lambda command: (subprocess.run(command, capture_output=True, text=True).stdout or "?").splitlines()[0]
    nginx = subprocess.run(["nginx", "-v"], capture_output=True, text=True).stderr.strip().replace("nginx version: ", "")
    return (
        f"Measured on {date.today():%-d %B %Y} with `make bench` on {os.cpu_count()} cores of {name[1] if name else platform.machine()}, "
        f"{memory:.0f} GiB of memory, Linux {platform.release().split('-')[0]}, {first(['rustc', '--version'])}, {nginx}."
    )


def main():
    words = sys.argv[1:]
    quick, write = "--quick" in words, "--write" in words
    wanted = [word for word in words if not word.startswith("--")] or list(PARTS)
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"no part is called {unknown[0]}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    campaign = Campaign()
    try:
        rows = []
        for name in wanted:
            print(f"measuring {name}", file=sys.stderr, flush=True)
            rows += PARTS[name](campaign, quick)
    finally:
        campaign.close()
    lines = [machine(), "", "| what | Firsthand | peer, same run | found | asked | |", "|---|---|---|---|---|---|"]
    lines += [f"| {r['what']} | {r['ours']} | {r['peer']} | {r['found']} | {r['asked']} | {'met' if r['met'] else 'not met'} |" for r in rows]
    text = "\n".join(lines)
    print(text)
    if write:
        page = PAGE.read_text() if PAGE.exists() else f"# Performance\n\n{FROM}\n{TO}\n"
        before, _, rest = page.partition(FROM)
        after = rest.partition(TO)[2]
        PAGE.write_text(f"{before}{FROM}\n{text}\n{TO}{after}")
    return 0 if all(row["met"] for row in rows) else 1


sys.exit(main())
