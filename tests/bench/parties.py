# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The four programs that are measured, each told the same load in its own words.

A source sends a Load to a port and returns what it used; a sink is started in a Children block and gives its port.
"""
import dataclasses
import os
import pathlib
import re
import signal
import socket
import time

from processes import Broken
from reading import Summary, load_json, sink_messages

HOST = "127.0.0.1"
START_SECONDS = 15
BACKLOG = "1024"


@dataclasses.dataclass(frozen=True)
class Load:
    """What is sent. size: octets of the body; the headers each source adds come on top.

    messages: in all. single: one message a connection. pipelining, chunking: whether a source may use them.
    """
    messages: int
    size: int = 1024
    connections: int = 50
    single: bool = False
    pipelining: bool = True
    chunking: bool = True


class StampedeSource:
    """stampede-cli run with one worker."""
    name = "stampede"

    def __init__(self, program):
        self._program = program

    def command(self, load, port, summary):
        """The command line for `load`; the summary goes to the file `summary`."""
        options = ["-m", load.messages, "-c", load.connections, "-s", load.size]
        options += [] if load.pipelining else ["--no-pipelining"]
        options += [] if load.chunking else ["--no-chunking"]
        options += ["--messages-per-connection", 1] if load.single else []
        return self.any_command(port, options, summary)

    def any_command(self, port, options, summary):
        """The command line with options of the job other than a Load's."""
        history = [] if "--store" in options else ["--no-store"]
        return [self._program, "run", "--target", f"{HOST}:{port}", "-w", "1", "--progress", "none", "--quiet",
                "--json", summary, *history, *options]

    def send(self, children, folder, load, port, limit):
        """Sends, and checks that every message was accepted. Returns (Ended, the summary)."""
        summary = pathlib.Path(folder, "summary.json")
        ended, found = self.carry_out(children, self.command(load, port, summary), summary, load.messages, limit)
        if load.pipelining and not Summary(found).offered("pipelining"):
            raise Broken("the sink did not offer PIPELINING, which this row is about")
        return ended, found

    def carry_out(self, children, command, summary, messages, limit):
        """Runs `command`. messages: how many must have been accepted, None for all that were started."""
        child = children.start("stampede-run", command)
        ended = child.wait(limit)
        if ended.code != 0:
            raise Broken(f"exit code {ended.code}: {child.story()}")
        found = load_json(summary)
        accepted = Summary(found).accepted
        wanted = Summary(found).started if messages is None else messages
        if accepted != wanted:
            raise Broken(f"stampede-cli run says {accepted} messages were accepted, not {wanted}: {child.story()}")
        return ended, found


class SmtpSource:
    """Postfix's smtp-source. It knows HELO only: neither PIPELINING nor CHUNKING."""
    name = "smtp-source"

    def __init__(self, tools):
        self._tools = tools

    def command(self, load, port):
        """The command line for `load`."""
        kept = [] if load.single else ["-d"]
        return [self._tools.smtp_source, "-4", *kept, "-s", load.connections, "-m", load.messages, "-l", load.size,
                "-M", "bench.example.test", "-f", "sender@example.test", "-t", "recipient@example.test",
                f"{HOST}:{port}"]

    def send(self, children, _folder, load, port, limit):
        """Sends; smtp-source itself dies at the first reply that is not the one expected. Returns (Ended, None)."""
        child = children.start("smtp-source", self.command(load, port), self._tools.env)
        ended = child.wait(limit)
        if ended.code != 0:
            raise Broken(f"exit code {ended.code}: {child.story()}")
        return ended, None


class StampedeSink:
    """stampede-cli sink with one worker."""
    name = "stampede"

    def __init__(self, program):
        self._program = program

    def start(self, children, folder, counting, options=()):
        """Starts it and waits until it listens. `counting` is nothing to it: it always counts."""
        del counting
        stats = pathlib.Path(folder, "sink.json")
        child = children.start("stampede-sink", [self._program, "sink", "--listen", f"{HOST}:0", "--workers", "1",
                                                 "--quiet", "--stats-json", stats, *options])
        return Receiver(child, _port_said(child), lambda: sink_messages(stats), codes=(0,))


class SmtpSink:
    """Postfix's smtp-sink. Its running counter is a write a message, so it counts only where asked to."""
    name = "smtp-sink"

    def __init__(self, tools):
        self._tools = tools

    def command(self, port, counting):
        """The command line; as root it wants to become somebody else."""
        user = ["-u", "nobody"] if os.geteuid() == 0 else []
        return [self._tools.smtp_sink, "-4", *user, *(["-c"] if counting else []), "-m", BACKLOG,
                f"{HOST}:{port}", BACKLOG]

    def start(self, children, _folder, counting):
        """Starts it on a free port and waits until it accepts connections."""
        port = free_port()
        child = children.start("smtp-sink", self.command(port, counting), self._tools.env)
        _wait_until_accepting(child, port)
        return Receiver(child, port, (lambda: counter_of(child.output.read_bytes())) if counting else None,
                        codes=(0, -signal.SIGTERM))


class Receiver:
    """A sink that runs. finish() ends it and returns (Ended, messages counted or None where it does not count)."""

    def __init__(self, child, port, count, codes):
        self.port = port
        self._codes = codes
        self._child = child
        self._count = count

    def finish(self):
        """Ends it; Broken when it had ended by itself or fails at its end."""
        if not self._child.running():
            raise Broken(f"the sink ended by itself: {self._child.story()}")
        ended = self._child.stop()
        if ended.code not in self._codes:
            raise Broken(f"the sink ended with {ended.code}: {self._child.story()}")
        return ended, self._count() if self._count else None


def port_in(text):
    """The port in a sink's first line, "listening on 127.0.0.1:40123 …"; None while the line is not whole."""
    found = re.search(r"listening on \S*:(\d+)[^\n]*\n", text)
    return int(found[1]) if found else None


def counter_of(output):
    """The messages in the last line of smtp-sink's running counter ("sess=1 quit=1 mesg=20")."""
    found = re.findall(rb"mesg=(\d+)", output)
    if not found:
        raise Broken("smtp-sink did not count")
    return int(found[-1])


def free_port():
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _port_said(child):
    def port():
        return port_in(child.output.read_text(errors="replace"))
    _poll(child, lambda: port() is not None)
    return port()


def _wait_until_accepting(child, port):
    def accepting():
        with socket.socket() as probe:
            # A port nobody listens on may by chance be the probe's own, and then it talks to itself.
            return probe.connect_ex((HOST, port)) == 0 and probe.getsockname() != probe.getpeername()
    _poll(child, accepting)


def _poll(child, ready):
    deadline = time.monotonic() + START_SECONDS
    while not ready():
        if not child.running():
            raise Broken(f"the sink ended at once: {child.story()}")
        if time.monotonic() > deadline:
            raise Broken(f"the sink was not ready within {START_SECONDS} s: {child.story()}")
        time.sleep(0.01)
