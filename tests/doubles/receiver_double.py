"""Another system's address over real HTTP: keeps what it is called with, and is away on demand."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ReceiverDouble:
    """`answers` is the status of every call, `headers` what it says with it; calls are in `calls`."""

    def __init__(self):
        self.calls, self.answers, self.headers = [], 204, {}
        double = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                heard = {name.lower(): value for name, value in self.headers.items()}
                double.calls.append((heard, body))
                self.send_response(double.answers)
                for name, value in double.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args):
                pass

        self._handler = Handler
        self._port = 0
        self.come_back()
        self.url = f"http://127.0.0.1:{self._port}/hooks/work"

    def come_back(self):
        """Listen (again) on the same port."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), self._handler)
        self._server.daemon_threads = True
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def go_away(self):
        """Nobody listens: connections are refused."""
        self._server.shutdown()
        self._server.server_close()
