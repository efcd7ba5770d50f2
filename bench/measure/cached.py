"""A cached public page beside nginx: the same bytes and headers, the same single
core, the same load from the other core, in turns."""

import re
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from .server import CLIENT_CORE, Process, fetch, free_port

PATH = "/migrants-day/2026/"
OWN = {"content-length", "connection", "date", "server", "transfer-encoding", "content-encoding", "etag", "last-modified", "content-type", "keep-alive"}


def load(port, path, seconds, encoding=None):
    command = ["taskset", "-c", str(CLIENT_CORE), "wrk", "-t1", "-c32", f"-d{seconds}s", f"http://127.0.0.1:{port}{path}"]
    if encoding:
        command[4:4] = ["-H", f"Accept-Encoding: {encoding}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    wrong = re.search(r"Non-2xx.*: (\d+)|Socket errors: (.*)", told)
    if wrong:
        raise SystemExit(f"the load met errors on {path}: {wrong[0]}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])


class Nginx:
    """One worker that holds the file open and sends the headers that we send."""

    def __init__(self, headers, bodies):
        self.folder = Path(tempfile.mkdtemp(prefix="firsthand-nginx-"))
        self.folder.chmod(0o755)
        (self.folder / "root").mkdir()
        for name, body in bodies.items():
            (self.folder / "root" / name).write_bytes(body)
        self.port = free_port()
        quoted = lambda text: text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "")
        extra = "\n".join(f'add_header {name} "{quoted(value)}" always;' for name, value in headers if name.lower() not in OWN)
        conf = self.folder / "nginx.conf"
        conf.write_text(f"""
worker_processes 1; daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off; gzip_static on;
  default_type "text/html; charset=utf-8"; types {{ }}
  open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;
  client_body_temp_path {self.folder}; proxy_temp_path {self.folder}; fastcgi_temp_path {self.folder};
  uwsgi_temp_path {self.folder}; scgi_temp_path {self.folder};
  server {{ listen 127.0.0.1:{self.port}; root {self.folder}/root; {extra} }}
}}
""")
        self.process = Process(["nginx", "-e", self.folder / "error.log", "-c", conf])
        self.process.wait(self.port, "/page")

    def stop(self):
        self.process.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def measure(campaign, quick=False):
    turns, seconds = (3, 2) if quick else (7, 5)
    ours, port = campaign.serve()
    rows = []
    try:
        ours.wait(port)
        ours.settle()
        for encoding in (None, "gzip"):
            _, headers, body = fetch(port, PATH, **({"accept_encoding": encoding} if encoding else {}))
            plain = fetch(port, PATH)[2]
            peer = Nginx(headers, {"page": plain, **({"page.gz": body} if encoding else {})})
            try:
                got = fetch(peer.port, "/page", **({"accept_encoding": encoding} if encoding else {}))[2]
                if got != body:
                    raise SystemExit("nginx does not serve the same bytes")
                load(port, PATH, 1, encoding), load(peer.port, "/page", 1, encoding)
                pairs = []
                for turn in range(turns):
                    # In turns, and each first as often as the other.
                    both = [lambda: load(port, PATH, seconds, encoding), lambda: load(peer.port, "/page", seconds, encoding)]
                    first, second = (both[0](), both[1]()) if turn % 2 == 0 else tuple(reversed((both[1](), both[0]())))
                    pairs.append((first, second))
            finally:
                peer.stop()
            ratios = [mine / theirs for mine, theirs in pairs]
            ratio = statistics.median(ratios)
            rows.append(
                {
                    "what": f"cached edition home, {encoding or 'not compressed'}, {len(body)} bytes, one core",
                    "ours": f"{statistics.median(p[0] for p in pairs):,.0f} requests/s",
                    "peer": f"nginx: {statistics.median(p[1] for p in pairs):,.0f} requests/s",
                    "found": f"{ratio:.2f} of nginx (median of {turns} turns, {min(ratios):.2f}–{max(ratios):.2f})",
                    "asked": "0.8 or better",
                    "met": ratio >= 0.8,
                }
            )
        now, most = ours.memory()
        rows.append(
            {
                "what": "memory after that load",
                "ours": f"{now:.0f} MB resident, {most:.0f} MB at its highest",
                "peer": "",
                "found": f"{now:.0f} MB",
                "asked": "under 80 MB",
                "met": most < 80,
            }
        )
    finally:
        ours.stop()
    return rows
