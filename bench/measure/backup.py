"""Backup of a campaign of ten thousand stories while it is served, and its
restore into an empty folder: time, size, memory, and whether it serves."""

import os
import statistics
import subprocess
import time
from pathlib import Path

from .copies import grow
from .server import BINARY, fetch

STORIES = 10_000


def run(*words):
    """Seconds, and the most memory in MB, of one command."""
    began = time.monotonic()
    child = subprocess.Popen([BINARY, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             env={**os.environ, "FIRSTHAND_PASSPHRASE": "only for this measurement, nobody’s secret"})
    told = child.stdout.read().decode()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"firsthand {words[0]} failed:\n{told[-2000:]}")
    return time.monotonic() - began, used.ru_maxrss / 1000


def measure(campaign, quick=False):
    many, turns = (1000, 2) if quick else (STORIES, 3)
    data = campaign.copy("backed-up")
    slugs = grow(data / "firsthand.db", many, campaign.stories)
    size = lambda path: sum(file.stat().st_size for file in Path(path).rglob("*") if file.is_file()) / 1e6
    taken, restored = [], []
    process, port = campaign.serve(data)
    try:
        process.wait(port)
        for turn in range(turns):
            file = campaign.folder / f"backup-{turn}.firsthand"
            taken.append(run("backup", file, "--data", data))
            if fetch(port, f"/migrants-day/2026/stories/{slugs[-1]}/")[0] != 200:
                raise SystemExit("the server does not serve while it is backed up")
    finally:
        process.stop()
    vault = file.parent / "firsthand.vault"
    for turn in range(turns):
        restored.append(run("restore", file, "--journal", vault, "--data", campaign.folder / f"restored-{turn}"))
    process, port = campaign.serve(campaign.folder / "restored-0")
    try:
        process.wait(port)
        status = fetch(port, f"/migrants-day/2026/stories/{slugs[-1]}/")[0]
    finally:
        process.stop()
    if status != 200:
        raise SystemExit(f"the restored copy answers {status}")
    said = lambda runs: f"{statistics.median(s for s, _ in runs):.1f} s (at most {max(s for s, _ in runs):.1f} s), {max(m for _, m in runs):.0f} MB of memory"
    return [
        {"what": f"backup of {many:,} stories ({size(data):.0f} MB of data) while they are served",
         "ours": f"{said(taken)}, a file of {file.stat().st_size / 1e6:.0f} MB", "peer": "", "found": "", "asked": "", "met": True},
        {"what": "restore of it into an empty folder, which then serves", "ours": said(restored), "peer": "", "found": "", "asked": "", "met": True},
    ]
