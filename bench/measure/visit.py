"""Bytes of a first visit, counted by the same check that the tests run."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def measure(campaign, quick=False):
    command = [ROOT / "tests/checkers/run", "weight"]
    told = subprocess.run(command, capture_output=True, text=True, env={**os.environ})
    rows = []
    for path, size in re.findall(r"^\s+(\S+(?: \(\w+\))?): (\d+) bytes on a first visit", told.stdout, re.M):
        guest = path.startswith("/my")
        limit = 30_000 if guest else 60_000
        name = "a storyteller's own page" if guest else f"edition home {path.split()[-1]}"
        rows.append(
            {
                "what": f"first visit, {name}, all but images",
                "ours": f"{int(size):,} bytes as sent",
                "peer": "",
                "found": f"{int(size) / 1000:.1f} KB",
                "asked": f"under {limit // 1000} KB",
                "met": int(size) < limit,
            }
        )
    if not rows:
        raise SystemExit(f"the weight check said nothing:\n{told.stdout}{told.stderr}")
    return rows
