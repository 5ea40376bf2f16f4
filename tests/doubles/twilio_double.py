"""A Twilio of our own over real HTTP: takes texts, lists them, and fails on demand."""

import base64
import collections
import contextlib
import datetime as dt
import itertools
import json
import re
import threading
import time
import urllib.parse
import urllib.request
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from twilio.request_validator import RequestValidator

SID, TOKEN, NUMBER = "AC" + "0" * 32, "token of the tests", "+447700900000"


class TwilioDouble:
    """Stateful. `fail(...)` sets how the next creations go; texts that were taken are in `texts`."""

    def __init__(self):
        self.texts = []
        self.calls = collections.Counter()
        self._modes = {}
        self._reports = None
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                length = int(self.headers["Content-Length"])
                form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
                double._create(self, form)

            def do_GET(self):
                double._list(
                    self, dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
                )

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, *_):
                """Whoever asked was killed."""

        self._server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True, args=(0.02,)).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def fail(self, mode=None, to=None, seconds=0.0):
        """`mode`: None, `slow`, `timeout` (never taken, no answer), `lost` (taken, no answer),
        `drop` (taken, connection cut), `late` (taken after a while, answered then), or a Twilio
        code / HTTP status such as 21610, 429, 500. `to`: one number, or `list` for looking up."""
        self._modes[to] = (mode, seconds)

    def report(self, chance):
        """Post signed delivery reports from now on, in any order, some before the answer."""
        self._reports = chance

    def bodies(self, to):
        return [text["body"] for text in self.texts if text["to"] == to]

    def _create(self, handler, form):
        self.calls["create"] += 1
        if not self._signed_in(handler):
            return self._error(handler, 401, 20003)
        to = form["To"]
        mode, seconds = self._modes.get(to, self._modes.get(None, (None, 0.0)))
        if mode == "timeout":
            time.sleep(seconds)
            return self._cut(handler)
        if mode not in (None, "slow", "lost", "drop", "late"):
            return self._error(handler, *_status_of(mode))
        if not re.fullmatch(r"\+\d{7,15}", to):
            return self._error(handler, 400, 21211)
        if mode == "late":
            time.sleep(seconds)
        text = self._keep(form)
        self._post_reports(text)
        if mode == "drop":
            return self._cut(handler)
        if mode in ("slow", "lost"):
            time.sleep(seconds)
        return self._answer(handler, 201, text)

    def _keep(self, form):
        with self._lock:
            text = {
                "sid": f"SM{next(self._numbers):032d}",
                "to": form["To"],
                "from": form.get("From"),
                "body": form["Body"],
                "at": dt.datetime.now(dt.timezone.utc),
                "form": form,
            }
            self.texts.append(text)
        return text

    def _post_reports(self, text):
        if self._reports is None or "StatusCallback" not in text["form"]:
            return
        order = self._reports.choice([("sent", "delivered"), ("delivered", "sent")])

        def post():
            for status in order:
                form = {"MessageSid": text["sid"], "MessageStatus": status}
                with contextlib.suppress(OSError):  # whoever is not there is not told again
                    signed_post(text["form"]["StatusCallback"], form)

        poster = threading.Thread(target=post, daemon=True)
        poster.start()
        if self._reports.random() < 0.5:
            poster.join(5)

    def _list(self, handler, query):
        self.calls["list"] += 1
        mode, seconds = self._modes.get("list", (None, 0.0))
        if mode == "timeout":
            time.sleep(seconds)
            return self._cut(handler)
        if mode is not None:
            return self._error(handler, *_status_of(mode))
        since = query.get("DateSent>")
        earliest = dt.datetime.fromisoformat(since.replace("Z", "+00:00")) if since else None
        found = [
            text
            for text in reversed(self.texts)
            if query.get("To") in (None, text["to"])
            and (earliest is None or text["at"] >= earliest)
        ]
        page = {"messages": [_shown(text) for text in found], "next_page_uri": None}
        return self._send(handler, 200, page)

    def _signed_in(self, handler):
        expected = "Basic " + base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
        return handler.headers.get("Authorization") == expected

    def _answer(self, handler, status, text):
        self._send(handler, status, _shown(text))

    def _error(self, handler, status, code):
        more = {"more_info": "", "status": status}
        self._send(handler, status, {"code": code, "message": "no", **more})

    @staticmethod
    def _cut(handler):
        handler.close_connection = True
        handler.connection.close()

    @staticmethod
    def _send(handler, status, content):
        body = json.dumps(content).encode()
        try:
            handler.send_response(status)
            handler.send_header("Content-Type", "application/json")
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)
        except OSError:
            handler.close_connection = True  # whoever asked has left


def _status_of(mode):
    code = int(mode)
    if code < 600:
        return code, {429: 20429}.get(code, code)
    return 400, code


def _shown(text):
    return {
        "sid": text["sid"],
        "account_sid": SID,
        "to": text["to"],
        "from": text["from"],
        "body": text["body"],
        "status": "queued",
        "direction": "outbound-api",
        "num_segments": "1",
        "num_media": "0",
        "date_sent": format_datetime(text["at"]),
        "date_created": format_datetime(text["at"]),
        "date_updated": format_datetime(text["at"]),
        "error_code": None,
        "error_message": None,
        "price": None,
        "price_unit": "GBP",
        "api_version": "2010-04-01",
        "messaging_service_sid": None,
        "subresource_uris": {},
        "uri": "",
    }


def signed_post(url, params, token=TOKEN, signed_url=None):
    """Post a form as Twilio does, signed for the public address; (status, body)."""
    signature = RequestValidator(token).compute_signature(signed_url or url, params)
    request = urllib.request.Request(
        url,
        data=urllib.parse.urlencode(params).encode(),
        headers={"X-Twilio-Signature": signature},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.read().decode()
