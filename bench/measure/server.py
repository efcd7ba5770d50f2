"""The product and its peer, each a process on one core that ends with the run."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

BINARY = os.environ["FIRSTHAND_BIN"]
SERVER_CORE, CLIENT_CORE = 0, 1


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheaders(), body


class Process:
    def __init__(self, command, core=SERVER_CORE, env=None):
        pinned = ["taskset", "-c", str(core), *map(str, command)] if core is not None else list(map(str, command))
        self.log = tempfile.NamedTemporaryFile("w+", prefix="firsthand-bench-", suffix=".log")
        out = {"stdout": self.log, "stderr": self.log, "stdin": subprocess.DEVNULL}
        self.process = subprocess.Popen(pinned, env={**os.environ, **(env or {})}, **out)

    @property
    def pid(self):
        return self.process.pid

    def wait(self, port, path="/readyz", patience=180, pause=0.05):
        """Seconds until the path answers 200."""
        began = time.monotonic()
        while time.monotonic() - began < patience:
            if self.process.poll() is not None:
                break
            try:
                if fetch(port, path)[0] == 200:
                    return time.monotonic() - began
            except OSError:
                pass
            time.sleep(pause)
        self.log.seek(0)
        told = self.log.read()[-3000:]
        self.stop()
        raise SystemExit(f"{path} did not answer:\n{told}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def memory(self):
        """Resident now and at its highest, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        value = lambda name: int(status.split(f"{name}:")[1].split()[0]) / 1000
        return value("VmRSS"), value("VmHWM")

    def settle(self, patience=300):
        """Waits until what the start left to do is done: letters, pictures, reminders."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            before = self.cpu()
            time.sleep(1)
            if self.cpu() - before < 0.02:
                return
        raise SystemExit(f"the server is still busy after {patience} s")

    def cpu(self):
        """Seconds of processor that all threads have used."""
        total = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0])
        return total / 1e9


class Campaign:
    """The model campaign, laid out once; then served as an installation would be."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="firsthand-bench-"))
        self.data = self.folder / "data"
        port = free_port()
        command = [BINARY, "demo", "--fresh", "--data", self.data, "--listen", f"127.0.0.1:{port}"]
        demo = Process(command, core=None, env={"FIRSTHAND_METRICS_LISTEN": "off"})
        demo.wait(port)
        until = time.monotonic() + 60
        while not (self.data / "demo.json").exists() and time.monotonic() < until:
            time.sleep(0.1)
        self.facts = json.loads((self.data / "demo.json").read_text())
        self.stories = self._public(port)
        demo.stop()

    def _public(self, port):
        """The stories that anyone may read, by their addresses' last part."""
        listed = fetch(port, "/migrants-day/2026/stories/")[2].decode()
        slugs = dict.fromkeys(re.findall(r"/migrants-day/2026/stories/([^/\"]+)/", listed))
        return [slug for slug in slugs if fetch(port, f"/migrants-day/2026/stories/{slug}/")[0] == 200]

    def copy(self, name):
        """The same campaign in a folder of its own, to be changed there."""
        shutil.copytree(self.data, self.folder / name)
        return self.folder / name

    def serve(self, data=None, **env):
        port = free_port()
        command = [BINARY, "serve", "--data", data or self.data, "--listen", f"127.0.0.1:{port}"]
        # The pace of one visitor would end the load; it is still reckoned for every request.
        base = {"FIRSTHAND_BASE_URL": f"http://127.0.0.1:{port}", "FIRSTHAND_METRICS_LISTEN": "off", "FIRSTHAND_RATE_LIMITS": "100000"}
        return Process(command, env={**base, **env}), port

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)
