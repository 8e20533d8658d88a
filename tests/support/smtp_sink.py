# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postfix's smtp-sink as a target with faults of its own, and its own count of what arrived."""
import dataclasses
import os
import re

from foreign_process import ForeignProcess, StartFailed, free_port

BACKLOG = 200
COUNTERS = re.compile(r"sess=(\d+) quit=(\d+) mesg=(\d+)")


@dataclasses.dataclass(frozen=True)
class Counted:
    """What smtp-sink's -c counts. messages: final dots that arrived, whatever the answer was."""
    sessions: int
    quits: int
    messages: int


class SmtpSink:
    """One smtp-sink on a free port of 127.0.0.1, started with `options`."""

    def __init__(self, tools, output, options):
        user = ["-u", "nobody"] if os.geteuid() == 0 else []
        for attempt in range(3):
            self.port = free_port()
            command = [tools.smtp_sink, *user, "-c", *options, f"127.0.0.1:{self.port}", BACKLOG]
            self._process = ForeignProcess(command, output, tools.env)
            try:
                # The connection that asks whether it listens becomes a session without messages.
                self._process.wait_for_port(self.port)
                return
            except StartFailed:
                self._process.stop()
                if attempt == 2:
                    raise

    def stop(self):
        """Ends it and returns Counted."""
        self._process.stop()
        found = COUNTERS.findall(self._process.said())
        return Counted(*map(int, found[-1])) if found else Counted(0, 0, 0)
