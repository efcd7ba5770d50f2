"""A real SMTP server for the tests: says its port, keeps each message as a file.

It knows one user, `press` with the password `word`, and refuses one recipient
with a reply that repeats the address, as many servers do.
"""

import pathlib
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder = pathlib.Path(sys.argv[1])


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return f"550 5.1.1 <{address}> does not live here"
        if address.startswith("later"):
            return f"451 4.7.1 <{address}> is greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = f"{len(list(folder.iterdir())):04}"
        signed_in = "yes" if session.authenticated else "no"
        recipients = ",".join(envelope.rcpt_tos)
        head = f"X-Signed-In: {signed_in}\r\nX-Recipients: {recipients}\r\n".encode()
        (folder / name).write_bytes(head + envelope.content)
        return "250 kept"


def authenticate(server, session, envelope, mechanism, data):
    right = (data.login, data.password) == (b"press", b"word")
    if data.login == b"silent":
        # As a server that has died: the question is never answered.
        return AuthResult(success=False, handled=True)
    return AuthResult(success=right, handled=False)


controller = Controller(
    Handler(), hostname="127.0.0.1", port=int(sys.argv[2]), authenticator=authenticate, auth_require_tls=False
)
controller.start()
print("listening", flush=True)
# Whoever started this ends it; an orphan ends itself.
time.sleep(120)
