"""Runs the checks over one demo: python -m checks [CHECK...]"""

import sys
import time

from . import api, calendars, feeds, headers, html, linked_data, links, weight, wellknown
from .demo import Demo
from .site import Site

CHECKS = {
    "links": links.check,
    "html": html.check,
    "headers": headers.check,
    "feeds": feeds.check,
    "calendars": calendars.check,
    "linked-data": linked_data.check,
    "well-known": wellknown.check,
    "weight": weight.check,
    "api": api.check,
}
SHOWN = 40


def main():
    wanted = sys.argv[1:] or list(CHECKS)
    unknown = [name for name in wanted if name not in CHECKS]
    if unknown:
        print(f"no check is called {unknown[0]}; there are {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    demo = Demo()
    try:
        began = time.monotonic()
        site = Site(demo)
        print(
            f"{len(site.public)} public, {len(site.guest)} guest and {len(site.desk)} desk pages "
            f"in {time.monotonic() - began:.0f} s",
            flush=True,
        )
        failed = 0
        for name in wanted:
            began = time.monotonic()
            looked, findings = CHECKS[name](site)
            # A check that looked at nothing has proved nothing.
            if looked == 0:
                findings = findings or ["found nothing to look at"]
            print(f"{name:12} {looked:5} looked at, {len(findings)} findings, {time.monotonic() - began:.0f} s", flush=True)
            for finding in findings[:SHOWN]:
                print(f"    {finding}")
            if len(findings) > SHOWN:
                print(f"    and {len(findings) - SHOWN} more")
            failed += bool(findings)
        print(f"checks: {len(wanted) - failed} passed, {failed} failed")
        return 1 if failed else 0
    finally:
        demo.stop()


sys.exit(main())
