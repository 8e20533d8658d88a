# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that are started, measured, and gone at the end whatever happens."""
import dataclasses
import os
import pathlib
import select
import signal
import subprocess
import time


class Broken(Exception):
    """A measurement that is worth nothing; the text says why."""


class Skipped(Exception):
    """A row that cannot be measured on this machine; the text says why and what would help."""


@dataclasses.dataclass(frozen=True)
class Ended:
    """What a program used. Seconds of wall clock and processor; code as subprocess has it.

    Peak memory is not among it: the kernel starts a child's at that of this interpreter.
    """
    code: int
    wall: float
    user: float
    system: float

    @property
    def cpu(self):
        """Seconds of processor time, the kernel's for it included."""
        return self.user + self.system

    def as_json(self):
        """As plain values, names with units."""
        return {"exit_code": self.code, "wall_s": self.wall, "user_s": self.user, "system_s": self.system}


class Child:
    """One program. What it prints goes to files in `folder`, so it never waits for a reader."""

    def __init__(self, name, command, folder, env=None):
        self.name = name
        self.command = [str(part) for part in command]
        self.output = pathlib.Path(folder, f"{name}.out")
        self.errors = pathlib.Path(folder, f"{name}.err")
        self._ended = None
        with open(self.output, "wb") as output, open(self.errors, "wb") as errors:
            self._started = time.monotonic()
            self._process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                             env=env)

    def wait(self, seconds):
        """Waits for its end and says what it used; Broken when it takes longer than `seconds`."""
        if self._ended is None and not self._reap(seconds):
            raise Broken(f"{self.name} still ran after {seconds:g} s: {self.story()}")
        return self._ended

    def running(self):
        """Whether it has not ended yet."""
        return self._ended is None and not self._reap(0)

    def stop(self, seconds=15):
        """Asks it to end (SIGTERM) and says what it used."""
        self._signal(signal.SIGTERM)
        return self.wait(seconds)

    def kill(self):
        """Ends it whatever it does, without waiting for that; harmless when it has ended."""
        self._signal(signal.SIGKILL)

    def story(self):
        """Command and last words, for messages."""
        words = " / ".join(self.errors.read_text(errors="replace").strip()[-600:].splitlines())
        return f"`{' '.join(self.command)}` said: {words or 'nothing'}"

    def _signal(self, number):
        if self.running():
            os.kill(self._process.pid, number)

    def _reap(self, seconds):
        found = _wait4(self._process.pid, seconds)
        if found is None:
            return False
        status, usage = found
        code = os.waitstatus_to_exitcode(status)
        self._process.returncode = code
        self._ended = Ended(code, time.monotonic() - self._started, usage.ru_utime, usage.ru_stime)
        return True


def _wait4(pid, seconds):
    """Status and resource usage of a child that ends within `seconds`, else None."""
    if hasattr(os, "pidfd_open"):
        descriptor = os.pidfd_open(pid)
        try:
            poll = select.poll()
            poll.register(descriptor, select.POLLIN)
            if not poll.poll(seconds * 1000):
                return None
        finally:
            os.close(descriptor)
        return os.wait4(pid, 0)[1:]
    deadline = time.monotonic() + seconds
    while True:
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return status, usage
        if time.monotonic() >= deadline:
            return None
        time.sleep(0.002)


class Children:
    """The programs of one measurement; leaving the `with` block ends those still running."""

    def __init__(self, folder):
        self._folder = folder
        self._list = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in self._list:
            child.kill()
        for child in self._list:
            child.wait(15)

    def commands(self):
        """What was started, as one would type it: without the folders of the programs and of the scratch files."""
        return [" ".join([os.path.basename(first), *(part.replace(f"{self._folder}/", "") for part in rest)])
                for first, *rest in (child.command for child in self._list)]

    def start(self, name, command, env=None):
        """Starts a program under a name that is unique here."""
        try:
            child = Child(name, command, self._folder, env)
        except OSError as error:
            raise Broken(f"{command[0]} does not start: {error}") from error
        self._list.append(child)
        return child
