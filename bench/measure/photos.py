"""A 12-megapixel photo to eight files beside sharp, by the bench of the pictures."""

import json
import subprocess
from pathlib import Path

RUN = Path(__file__).resolve().parents[1] / "images/run"


def measure(campaign, quick=False):
    told = subprocess.run([RUN, "3" if quick else "7"], capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(told.stderr)
    report = json.loads(told.stdout)
    ours, *others = report["results"]
    best = min(others, key=lambda one: one["warm_ms"]["median"])
    spread = report["ratio"]["warm_rounds"]
    ratio = ours["warm_ms"]["median"] / best["warm_ms"]["median"]
    return [
        {
            "what": "12-megapixel photo to 4 JPEG and 4 WebP, CPU",
            "ours": f"{ours['warm_ms']['median']} ms ({ours['cold_ms']['median']} ms the first time)",
            "peer": f"{best['name']} {report['versions']['sharp']}: {best['warm_ms']['median']} ms ({best['cold_ms']['median']} ms)",
            "found": f"{ratio:.2f} of sharp's fastest way ({spread['lowest']:.2f}–{spread['highest']:.2f} round by round)",
            "asked": "no more than sharp's cascade",
            "met": ratio <= 1.0,
        },
        {
            "what": "memory at the photo's highest",
            "ours": f"{ours['peak_mb']} MB",
            "peer": f"{best['peak_mb']} MB",
            "found": f"{ours['peak_mb']} MB",
            "asked": "under 150 MB",
            "met": ours["peak_mb"] < 150,
        },
    ]
