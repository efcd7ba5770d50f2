"""The product's own card beside the same card of three other engines, taking
turns on one core: from a photo of 2000×1500 to the bytes of a picture of
1080×1080. Every card says something else than the one before it."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CARDS = Path(os.environ["FIRSTHAND_BIN"]).parent / "examples/cards"
FOLDER = Path(__file__).resolve().parents[1] / "cards"
VENV = FOLDER / ".venv"
# The first of a process pay for starting: fonts, compilers, tables.
WARM = 3


def ready():
    """Installs the peers, at the versions that their lists name."""
    if not CARDS.exists():
        raise SystemExit(f"{CARDS} is missing: cargo build --locked --release --package firsthand --example cards")
    if not (FOLDER / "node_modules/satori").exists():
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=FOLDER, check=True, stdout=sys.stderr)
    wanted = FOLDER / "requirements.txt"
    installed = VENV / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted.read_text():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True, stdout=sys.stderr)
        pip = [VENV / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted]
        subprocess.run(pip, check=True, stdout=sys.stderr)
        installed.write_text(wanted.read_text())


def run(command, core=0):
    pinned = ["taskset", "-c", str(core), *map(str, command)]
    told = subprocess.run(pinned, capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f"{command[0]} failed: {told.stderr[-2000:]}")
    return json.loads(told.stdout.strip().splitlines()[-1])


def middle(report, warm=WARM):
    """The median of a process's cards, in milliseconds."""
    return statistics.median(report["cpu_s"][warm:]) * 1000


def contenders(photo, times):
    ours = lambda kind: [CARDS, "card", photo, kind, times]
    node = lambda script, *more: ["node", FOLDER / script, photo, *more]
    pillow = lambda kind: [VENV / "bin/python", "-B", FOLDER / "drawn.py", photo, times, kind]
    return {
        ("ours", "png"): ours("png"),
        ("satori", "png"): node("satori.js", times),
        ("pillow", "png"): pillow("png"),
        ("chromium", "png"): node("chromium.js", max(4, times // 3), "png"),
        ("ours", "jpeg"): ours("jpeg"),
        ("pillow", "jpeg"): pillow("jpeg"),
        ("chromium", "jpeg"): node("chromium.js", max(4, times // 3), "jpeg"),
    }


def measure(campaign=None, quick=False):
    ready()
    rounds, times = (1, 8) if quick else (5, 20)
    with tempfile.TemporaryDirectory(prefix="firsthand-cards-") as folder:
        photo = Path(folder) / "photo.jpg"
        subprocess.run([CARDS, "photo", photo], check=True)
        wanted = contenders(photo, times)
        found = {name: [] for name in wanted}
        sizes = {}
        for _ in range(rounds):
            for name, command in wanted.items():
                report = run(command)
                found[name].append(middle(report, 1 if name[0] == "chromium" else WARM))
                sizes[name] = report["bytes"]
        prepared = [middle(run([CARDS, "prepared", photo, "png", times * 2])) for _ in range(rounds)]
    cost = {name: statistics.median(all_) for name, all_ in found.items()}
    # Of each round by itself: what fell on ours then fell on theirs too.
    ratio = lambda peer, kind: statistics.median(a / b for a, b in zip(found["ours", kind], found[peer, kind]))

    def row(peer, kind, most, engine):
        part = ratio(peer, kind)
        return {
            "what": f"a card of 1080×1080 from a photo of 2000×1500 to {kind.upper()}, CPU",
            "ours": f"{cost['ours', kind]:.1f} ms ({sizes['ours', kind] // 1000} kB)",
            "peer": f"{engine}: {cost[peer, kind]:.1f} ms ({sizes[peer, kind] // 1000} kB)",
            "found": f"{part:.2f}",
            "asked": f"at most {most:g}" if most else "no bound",
            "met": not most or part <= most,
        }

    a_second = 1000 / statistics.median(prepared)
    return [
        row("satori", "png", 0.3, "satori 0.63 with resvg-js 2.6"),
        row("pillow", "png", 0.5, "Pillow 12 with libraqm, zlib level 1"),
        row("chromium", "png", None, "headless Chromium"),
        row("pillow", "jpeg", 1.0, "Pillow 12 with libraqm"),
        row("chromium", "jpeg", None, "headless Chromium"),
        {
            "what": "PNG cards a second from the prepared photo, one core",
            "ours": f"{a_second:.1f} ({statistics.median(prepared):.1f} ms each)",
            "peer": "none",
            "found": f"{a_second:.1f}",
            "asked": "35",
            "met": a_second >= 35,
        },
    ]


def pack(campaign=None, quick=False):
    if not CARDS.exists():
        ready()
    report = run([CARDS, "pack", 8 if quick else 24])
    warm = middle(report)
    return [
        {
            "what": "a press pack of ten pages as PDF/UA-1, warm, CPU",
            "ours": f"{warm:.0f} ms, the first {report['cpu_s'][0] * 1000:.0f} ms ({report['bytes'] // 1000} kB)",
            "peer": "none",
            "found": f"{warm:.0f} ms",
            "asked": "under 150 ms",
            "met": warm < 150,
        }
    ]
