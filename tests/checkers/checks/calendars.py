"""Two independent iCalendar parsers read the same events out of every calendar."""

import re
from urllib.parse import urlsplit

import icalendar
import vobject


def check(site):
    paths = {urlsplit(a).path for a in site.addresses(r"\.ics$")} | {"/migrants-day/2026/events.ics"}
    findings = []
    for path in sorted(paths):
        answer = site.get(path)
        if answer.status_code != 200:
            findings.append(f"{path} answers {answer.status_code}")
            continue
        try:
            findings += [f"{path}: {wrong}" for wrong in calendar(answer)]
        except Exception as error:  # a parser's complaint is the finding
            findings.append(f"{path}: {type(error).__name__}: {error}")
    return len(paths), findings


def calendar(answer):
    if not answer.headers.get("content-type", "").startswith("text/calendar"):
        yield f"is sent as {answer.headers.get('content-type')}"
    lines = answer.content.split(b"\r\n")
    if any(b"\n" in line or b"\r" in line for line in lines):
        yield "has lines that do not end in CRLF"
    if any(len(line) > 75 for line in lines):
        yield "has lines of more than 75 octets"
    one = icalendar.Calendar.from_ical(answer.content)
    for component in one.walk():
        for wrong in component.errors:
            yield f"icalendar complains: {wrong}"
    other = vobject.readOne(answer.content.decode("utf-8"))
    other.validate(raiseException=True)
    events = one.walk("VEVENT")
    if not events:
        yield "has no events"
    if "PRODID" not in one or str(one.get("VERSION")) != "2.0":
        yield "lacks PRODID or VERSION 2.0"
    first = {str(e["UID"]): (e["DTSTART"].dt, plain(str(e["SUMMARY"]))) for e in events}
    second = {e.uid.value: (e.dtstart.value, plain(e.summary.value)) for e in other.contents.get("vevent", [])}
    if len(first) != len(events):
        yield "two events have one UID"
    if {k: (str(v[0]), v[1]) for k, v in first.items()} != {k: (str(v[0]), v[1]) for k, v in second.items()}:
        if {k: v[1] for k, v in first.items()} != {k: v[1] for k, v in second.items()} or not same_times(first, second):
            yield f"the two parsers read different events: {first} and {second}"
    for event in events:
        if "DTSTAMP" not in event:
            yield f"{event['UID']} has no DTSTAMP"


def same_times(first, second):
    at = lambda value: value.timestamp() if hasattr(value, "timestamp") else str(value)
    return {k: at(v[0]) for k, v in first.items()} == {k: at(v[0]) for k, v in second.items()}


def plain(text):
    return re.sub(r"\s+", " ", text).strip()
