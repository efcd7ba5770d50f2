"""schemathesis drives the read API by its own description, with every check on."""

import os
import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = os.environ.get("FIRSTHAND_EXAMPLES", "40")


def check(site):
    answer = site.get("/api/openapi.json")
    if answer.status_code != 200:
        return 1, [f"/api/openapi.json answers {answer.status_code}"]
    described = answer.json()
    operations = sum(len(item) for item in described.get("paths", {}).values())
    findings = []
    if not str(described.get("openapi", "")).startswith("3.1"):
        findings.append(f"the description is OpenAPI {described.get('openapi')}, not 3.1")
    tool = Path(sys.executable).parent / "schemathesis"
    command = [
        str(tool), "run", site.base + "/api/openapi.json", "--url", site.base, "--checks", "all", "--phases",
        "examples,coverage,fuzzing,stateful", "--max-examples", EXAMPLES, "--seed", "20261218", "--generation-deterministic",
        "--no-color", "--workers", "1", "--continue-on-failure",
    ]  # fmt: skip
    told = subprocess.run(command, capture_output=True, text=True, timeout=1500, cwd=os.environ.get("TMPDIR", "/tmp"))
    if told.returncode != 0:
        text = told.stdout + told.stderr
        start = max(text.find("= FAILURES ="), text.find("= ERRORS ="), 0)
        findings += ["schemathesis finds:", *[line for line in text[start:].splitlines() if line.strip()]]
    else:
        for line in told.stdout.splitlines():
            if re.search(r"(Test cases:|✅|passed|generated)", line):
                print(f"             {line.strip()}")
    return operations, findings
