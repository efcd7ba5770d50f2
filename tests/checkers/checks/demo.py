"""Starts `firsthand demo` on a free port in a folder of its own, and ends it."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 180


class Demo:
    def __init__(self):
        binary = Path(os.environ.get("FIRSTHAND_BIN", ROOT / "target/debug/firsthand")).absolute()
        if not binary.is_file():
            raise SystemExit(f"{binary} is not built: cargo build -p firsthand")
        self.folder = Path(tempfile.mkdtemp(prefix="firsthand-checks-"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.log = self.folder / "server.log"
        data = self.folder / "data"
        command = [binary, "demo", "--fresh", "--data", data, "--listen", f"127.0.0.1:{port}"]
        # No fixed port for the numbers: several demos may run on one machine.
        env = {**os.environ, "FIRSTHAND_METRICS_LISTEN": "off"}
        with self.log.open("w") as out:
            where = {"stdout": out, "stderr": out, "stdin": subprocess.DEVNULL, "cwd": self.folder, "env": env}
            self.process = subprocess.Popen(command, **where)
        self.facts = self._wait(data / "demo.json")

    def _wait(self, file):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if file.exists() and requests.get(f"{self.base}/readyz", timeout=5).ok:
                    return json.loads(file.read_text())
            except requests.ConnectionError:
                pass
            time.sleep(0.1)
        told = self.log.read_text()[-4000:]
        self.stop()
        raise SystemExit(f"firsthand demo did not become ready:\n{told}")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
