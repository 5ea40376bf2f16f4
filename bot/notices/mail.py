"""An e-mail to a member of staff, by the organisation's own mail server."""

from __future__ import annotations

import datetime as dt
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from typing import Final

PATIENCE: Final = 15.0  # seconds for each step


class NotMailed(RuntimeError):
    """The server did not take it: `code` says why, `final` that it never will (5xx for the address)."""

    def __init__(self, code: str, final: bool = False):
        super().__init__(code)
        self.code, self.final = code, final


@dataclass(frozen=True)
class MailServer:
    """The mail server. `security` is starttls | tls | none (this machine only)."""

    host: str
    port: int
    sender: str  # `Work support <work.support@example.nhs.uk>` or the address alone
    user: str | None
    password: str | None
    security: str


@dataclass(frozen=True)
class Letter:
    """An e-mail: plain text, no pictures, nothing that tells us when it is opened."""

    to: str
    subject: str
    text: str
    number: str  # ours: the same letter twice has the same Message-ID


def send(server: MailServer, letter: Letter, now: dt.datetime) -> None:
    """Hand the letter to the server. Raises `NotMailed`."""
    message = _message(server, letter, now)
    try:
        with _connected(server) as link:
            link.send_message(message)
    except smtplib.SMTPRecipientsRefused as problem:
        ((code, _),) = problem.recipients.values()
        raise NotMailed(f"SMTP {code}", final=code >= 500) from None
    except smtplib.SMTPResponseException as problem:
        raise NotMailed(f"SMTP {problem.smtp_code}") from None
    except (smtplib.SMTPException, OSError) as problem:
        raise NotMailed(type(problem).__name__) from None


def _message(server: MailServer, letter: Letter, now: dt.datetime) -> EmailMessage:
    message = EmailMessage()
    message["From"] = server.sender
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now)
    domain = parseaddr(server.sender)[1].rpartition("@")[2] or server.host
    message["Message-ID"] = f"<{letter.number}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office replies to us
    message.set_content(letter.text)
    return message


def _connected(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    link: smtplib.SMTP
    if server.security == "tls":
        link = smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=context)
    else:
        link = smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
    try:
        if server.security == "starttls":
            link.starttls(context=context)
        if server.user and server.password:
            link.login(server.user, server.password)
    except (smtplib.SMTPException, OSError):
        link.close()
        raise
    return link
