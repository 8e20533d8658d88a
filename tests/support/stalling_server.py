# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that takes a message and never says whether it has it."""
import contextlib
import socketserver
import threading


class _Session(socketserver.StreamRequestHandler):
    def handle(self):
        with contextlib.suppress(OSError):
            self.wfile.write(b"220 stalling ESMTP\r\n")
            for line in self.rfile:
                verb = line[:4].upper()
                if verb == b"DATA":
                    self.server.stalled.release()
                self.wfile.write(b"354 go on\r\n" if verb == b"DATA" else b"250 ok\r\n")
                if verb == b"DATA":
                    break
            while self.rfile.read(65536):
                pass


class StallingServer(socketserver.ThreadingTCPServer):
    """Use as a context manager; `stalled` is released once for each transaction that got as far as DATA."""
    daemon_threads = True
    request_queue_size = 128

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Session)
        self.stalled = threading.Semaphore(0)
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def __exit__(self, *arguments):
        self.shutdown()
        super().__exit__(*arguments)
