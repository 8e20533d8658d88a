# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""stampede-cli as a script uses it: start it, read its files, look at its exit status."""
import dataclasses
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile

from foreign_process import until

RUN_SECONDS = 120
DONE, BAD_INPUT, NOT_CARRIED_OUT, FAILED, INTERRUPTED = 0, 2, 3, 4, 130
OUTCOMES = ("accepted", "temporary", "permanent", "error")


def program():
    """The path of stampede-cli, from the environment variable STAMPEDE_CLI."""
    return os.environ["STAMPEDE_CLI"]


@dataclasses.dataclass(frozen=True)
class Ended:
    """How a call ended: exit status and what it said."""
    code: int
    out: str
    err: str

    def story(self):
        """All of it, for messages of failed tests."""
        return f"exit status {self.code}\n--- standard output\n{self.out}\n--- standard error\n{self.err}"


class Summary:
    """What --json holds of a run, by the words of the design."""

    def __init__(self, found):
        self.found = found
        self.counters = found["counters"]
        self.scheduled = self.counters["scheduled"]
        self.started = self.counters["started"]
        self.skipped = self.counters["skipped"]
        self.outcomes = {name: self.counters[name] for name in OUTCOMES}

    @property
    def accepted(self):
        """Messages the server took."""
        return self.outcomes["accepted"]

    def failures(self, stage):
        """Refusing replies and faults counted at a stage."""
        return sum(finding["count"] for finding in self.findings(stage))

    def findings(self, stage=None):
        """Refusing replies and faults as {stage, code, enhanced, fault, count, …}, of one stage or all."""
        return [finding for finding in self.found["findings"]
                if stage in (None, finding["stage"]) and (finding["fault"] != "none" or finding["code"] >= 400)]


class Call:
    """A stampede-cli that is running. What it says goes to files, so that it never waits for a reader."""

    def __init__(self, *arguments, env=None, cwd=None, new_session=False):
        self._out, self._err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self._process = subprocess.Popen([program(), *map(str, arguments)], stdin=subprocess.DEVNULL, cwd=cwd,
                                         stdout=self._out, stderr=self._err, env=dict(os.environ, **(env or {})),
                                         start_new_session=new_session)
        self.pid = self._process.pid

    def out(self):
        """Standard output so far. Reads beside the process's own position."""
        return os.pread(self._out.fileno(), os.fstat(self._out.fileno()).st_size, 0).decode("utf-8", "replace")

    def err(self):
        """Standard error so far."""
        return os.pread(self._err.fileno(), os.fstat(self._err.fileno()).st_size, 0).decode("utf-8", "replace")

    def is_running(self):
        """Whether it has not ended."""
        return self._process.poll() is None

    def signal(self, number):
        """Sends a signal; harmless when it has ended."""
        self._process.send_signal(number)

    def wait(self, seconds=RUN_SECONDS):
        """Ended; one that takes longer is killed and fails the test with what it said."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            story = Ended(0, self.out(), self.err()).story()
            self.kill()
            raise AssertionError(f"still ran after {seconds} s\n{story}") from error
        ended = Ended(self._process.returncode, self.out(), self.err())
        self.kill()
        return ended

    def kill(self):
        """Ends it whatever it does; harmless when it has ended. Nothing can be read of it afterwards."""
        self._process.kill()
        self._process.wait()
        self._out.close()
        self._err.close()


def call(*arguments, seconds=RUN_SECONDS, env=None, cwd=None):
    """Runs stampede-cli to its end."""
    return Call(*arguments, env=env, cwd=cwd).wait(seconds)


class Sink:
    """`stampede-cli sink` on a free port of 127.0.0.1 (or another address). stop() gives its statistics."""

    PORT = re.compile(r"listening on \S+:(\d+) ")

    def __init__(self, *options, env=None, address="127.0.0.1"):
        self._call = Call("sink", "--listen", f"{address}:0", "--quiet", "--stats-json", "-", *options, env=env)
        self._stats = None
        self.port = 0

    def start(self):
        """Waits for its first line; self.port is where it listens then."""
        until(lambda: not self._call.is_running() or "\n" in self._call.out(), 30)
        found = self.PORT.match(self._call.out())
        if not found:
            self._call.kill()
            raise AssertionError(f"the sink does not listen: {self._call.out()} {self._call.err()}")
        self.port = int(found[1])
        return self

    def kill(self):
        """Ends it whatever it does; harmless when it has ended."""
        self._call.kill()

    def stop(self):
        """Asks it to end and returns its statistics. Again: the same."""
        if self._stats is None:
            self._call.signal(signal.SIGTERM)
        return self.wait()

    def wait(self):
        """Waits for it to end by itself, checks that it does so in order, and returns its statistics."""
        if self._stats is None:
            ended = self._call.wait(30)
            if ended.code != DONE:
                raise AssertionError(f"the sink ended badly: {ended.story()}")
            self._stats = json.loads(ended.out.splitlines()[-1])
        return self._stats


def read_summary(path):
    """The Summary in a --json file."""
    return Summary(json.loads(pathlib.Path(path).read_text(encoding="utf-8")))
