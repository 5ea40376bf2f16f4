"""The invented engine over real HTTP, as the loopback channel serves it."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bot.conversations.means import EngineDown
from tests.doubles.invented_engine import InventedEngine

SECRET = "the engine's secret"


class EngineDouble:
    """`engine` holds the turns and the answers; `seconds` is how long a turn takes."""

    def __init__(self):
        self.engine = InventedEngine()
        self.forgotten = []
        self.seconds = 0.0
        self.status = None
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                length = int(self.headers["Content-Length"])
                asked = json.loads(self.rfile.read(length))
                status, content = double._answer(self, asked)
                body = content if isinstance(content, bytes) else json.dumps(content).encode()
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    self.close_connection = True

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def _answer(self, handler, asked):
        if handler.headers.get("X-Engine-Secret") != SECRET:
            return 403, {}
        if handler.path == "/forget":
            self.forgotten.append(asked["conversation"])
            return 200, {"forgotten": True}
        if self.status is not None:
            return self.status, {}
        time.sleep(self.seconds)
        try:
            return 200, self.engine(asked)
        except EngineDown:
            return 503, {"problem": "starting"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
