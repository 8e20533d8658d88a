# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts other people's servers for a test and ends them with everything they started."""
import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import time

START_SECONDS = 30
STOP_SECONDS = 15
POLL_SECONDS = 0.02


class StartFailed(Exception):
    """The server ended, or does not listen; the text holds what it said."""


def free_port(host="127.0.0.1"):
    """A TCP port nobody listens on at the moment."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def until(condition, seconds):
    """Polls `condition` until it is true; false when `seconds` have passed."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True


def accepts_connections(port, host="127.0.0.1"):
    """Whether somebody takes connections on the port. Connects, so the server sees one that says nothing."""
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError:
        return False
    return True


class ForeignProcess:
    """A process in a process group of its own, whose output goes to a file."""

    def __init__(self, command, output, env=None, cwd=None):
        self.output = pathlib.Path(output)
        self.output.parent.mkdir(parents=True, exist_ok=True)
        with open(self.output, "wb") as file:
            self._process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=file,
                                             stderr=subprocess.STDOUT, env=env, cwd=cwd, start_new_session=True)

    def wait_for_port(self, port):
        """Returns when the port takes connections; StartFailed when it does not, or the process ends."""
        if not until(lambda: self._process.poll() is not None or accepts_connections(port), START_SECONDS):
            self.stop()
            raise StartFailed(f"port {port} takes no connections: {self.said()}")
        if self._process.poll() is not None:
            raise StartFailed(f"ended with status {self._process.returncode}: {self.said()}")

    def said(self):
        """What it has written to standard output and standard error so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    def is_running(self):
        """Whether the process itself (not what it started) is alive."""
        return self._process.poll() is None

    def stop(self):
        """Ends the whole group: asks, waits, then insists. Returns when none of it is left."""
        group = self._process.pid
        _signal_group(group, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_SECONDS)
        _signal_group(group, signal.SIGKILL)
        self._process.wait(STOP_SECONDS)
        if not until(lambda: not _alive(group), STOP_SECONDS):
            raise RuntimeError(f"processes of group {group} are left: {_alive(group)}")


def _signal_group(group, number):
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def _alive(group):
    """The processes of a group that are no zombies (those wait for a parent that is not ours)."""
    found = []
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, process_group = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
            if int(process_group) == group and state != "Z":
                found.append(int(stat.parent.name))
    return found
