"""The Nu HTML checker over every page, in both languages: no error."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

JAR = Path(__file__).resolve().parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"

# Messages that are the checker's lag behind a standard, each with its reason.
FILTERED = []


def check(site):
    findings = {}
    with tempfile.TemporaryDirectory(prefix="firsthand-html-") as folder:
        names, bodies = {}, set()
        for number, page in enumerate(site.pages()):
            if page.body in bodies:
                continue
            bodies.add(page.body)
            file = Path(folder) / f"{number:05}.html"
            file.write_bytes(page.body)
            names[file.name] = page
        command = ["java", "-Xss4m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", folder]
        said = subprocess.run(command, capture_output=True, text=True, timeout=1200)
        if not said.stdout.strip():
            return len(names), [f"the checker said nothing: {said.stderr[-500:]}"]
        for message in json.loads(said.stdout)["messages"]:
            if message["type"] not in ("error", "non-document-error"):
                continue
            text = message.get("message", "")
            if any(re.search(pattern, text) for pattern, _ in FILTERED):
                continue
            page = names.get(message.get("url", "").rsplit("/", 1)[-1], "?")
            extract = " ".join(message.get("extract", "").split())
            # One wrong in a component is one finding, whatever words and numbers stand in it.
            findings.setdefault(re.sub(r"\d+", "0", text), []).append((page, extract))
    lines = [f"{text} [{places[0][1]}] {told(places)}" for text, places in findings.items()]
    return len(names), lines


def told(places):
    pages = list(dict.fromkeys(str(page) for page, _ in places))
    return ", ".join(pages[:2]) + (f" and {len(pages) - 2} more" if len(pages) > 2 else "")
