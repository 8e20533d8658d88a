# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How one sample is taken: a side of a row is called with the Bench and gives a sample of plain values.

quick: small counts, for the warm-up and for trying the bench itself out. counting: let smtp-sink count too.
"""
import dataclasses
import functools
import pathlib
import sys
import tempfile

import machine
import reading
from parties import Load, SmtpSink, SmtpSource, StampedeSink, StampedeSource
from processes import Broken, Children

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import postfix_package  # noqa: E402  (beside this folder, not in it)

RUN_SECONDS = 180
SPARE_DESCRIPTORS = 1000


class Bench:
    """What the sides need: our programs, Postfix's (unpacked when first asked for), a scratch folder."""

    def __init__(self, build, folder):
        self.build = pathlib.Path(build)
        self.folder = pathlib.Path(folder)
        self.program = self.build / "bin" / "stampede-cli"

    @functools.cached_property
    def tools(self):
        """Postfix's programs; Broken where they cannot be had."""
        try:
            return postfix_package.ensure(self.build)
        except postfix_package.Unavailable as problem:
            raise Broken(f"Postfix's tools are not to be had: {problem}") from problem

    def source(self, name):
        """The source called "stampede" or "smtp-source"."""
        return StampedeSource(self.program) if name == "stampede" else SmtpSource(self.tools)

    def sink(self, name):
        """The sink called "stampede" or "smtp-sink"."""
        return StampedeSink(self.program) if name == "stampede" else SmtpSink(self.tools)

    def scratch(self):
        """A new folder for the files of one sample."""
        return tempfile.mkdtemp(dir=self.folder)


@dataclasses.dataclass(frozen=True)
class Exchange:
    """A source sends a counted load to a sink; both end. What each used, and that nothing was lost."""
    source: str
    sink: str
    load: Load
    quick: int

    def __str__(self):
        return f"{self.source} → {self.sink}"

    def __call__(self, bench, quick, counting):
        load = dataclasses.replace(self.load, messages=self.quick) if quick else self.load
        if load.single:
            machine.settle(load.messages)
        folder = bench.scratch()
        with Children(folder) as children:
            receiver = bench.sink(self.sink).start(children, folder, counting)
            sent, summary = bench.source(self.source).send(children, folder, load, receiver.port, RUN_SECONDS)
            received, counted = receiver.finish()
        check_count(counted, load.messages)
        return {
            "commands": children.commands(),
            "messages": load.messages,
            "body_octets": load.size,
            "sink_counted": counted,
            "source": sent.as_json(),
            "sink": received.as_json(),
            "source_cpu_us": sent.cpu / load.messages * 1e6,
            "sink_cpu_us": received.cpu / load.messages * 1e6,
            "rate": load.messages / sent.wall,
            "megabytes_per_second": load.messages * load.size / sent.wall / 1e6,
            "own_rate": None if summary is None else reading.Summary(summary).rate,
        }


@dataclasses.dataclass(frozen=True)
class Steady:
    """Our source keeps many connections busy for a while; the rate and memory once all of them are there."""
    connections: int
    quick: int
    seconds: int = 15
    ramp: int = 3

    def __str__(self):
        return f"{self.connections:,} connections"

    def amount(self, quick):
        """How many connections."""
        return self.quick if quick else self.connections

    def __call__(self, bench, quick, counting):
        connections = self.amount(quick)
        seconds, ramp = (5, 1) if quick else (self.seconds, self.ramp)
        machine.need_descriptors(connections + SPARE_DESCRIPTORS)
        machine.settle(connections)
        folder = bench.scratch()
        rows_file = pathlib.Path(folder, "seconds.csv")
        options = ["-c", connections, "-s", 1024, "-d", f"{seconds}s", "--ramp-up", f"{ramp}s", "--csv", rows_file]
        commands, sent, received, summary, counted = run_for_a_while(bench, folder, options, seconds)
        rows = reading.read_seconds(rows_file)
        steady = reading.steady(rows, connections, seconds)
        if not steady:
            raise Broken(f"{connections} connections were never busy at once for a whole second; most at once: "
                         f"{max((row.connections for row in rows), default=0)}")
        return {
            "commands": commands,
            "connections": connections,
            "messages": counted,
            "source": sent.as_json(),
            "sink": received.as_json(),
            "steady_seconds": len(steady),
            "rate": reading.rate(steady),
            "rates": [reading.rate([row]) for row in rows],
            "resident_bytes": max(row.resident for row in steady),
            "own_rate": reading.Summary(summary).rate,
        }


@dataclasses.dataclass(frozen=True)
class Schedule:
    """Our source sends at a given rate: how near the count and each start are to the schedule."""
    rate: int
    seconds: int
    quick: int

    def __str__(self):
        return f"{self.rate:,} messages/s for {self.seconds} s"

    def __call__(self, bench, quick, counting):
        seconds = self.quick if quick else self.seconds
        folder = bench.scratch()
        options = ["--rate", f"{self.rate}/s", "-c", 50, "-s", 1024, "-d", f"{seconds}s"]
        commands, sent, received, found, counted = run_for_a_while(bench, folder, options, seconds)
        summary = reading.Summary(found)
        wanted = self.rate * seconds
        return {
            "commands": commands,
            "wanted": wanted,
            "scheduled": summary.scheduled,
            "started": summary.started,
            "messages": counted,
            "off_percent": max(abs(count - wanted) for count in (summary.scheduled, summary.started)) / wanted * 100,
            "lateness_p99_ms": summary.lateness_p99_us / 1000,
            "source": sent.as_json(),
            "sink": received.as_json(),
        }


@dataclasses.dataclass(frozen=True)
class Microbenchmark:
    """A program of this folder, called with a count, that prints one line of JSON: the sample."""
    program: str
    count: int
    quick: int

    def __str__(self):
        return self.program

    def __call__(self, bench, quick, counting):
        folder = bench.scratch()
        with Children(folder) as children:
            program = bench.build / "tests" / self.program
            child = children.start(self.program, [program, self.quick if quick else self.count])
            ended = child.wait(RUN_SECONDS)
            if ended.code != 0:
                raise Broken(f"exit code {ended.code}: {child.story()}")
            found = reading.load_json(child.output)
        return {"commands": children.commands(), "program": ended.as_json(), **found}


def run_for_a_while(bench, folder, options, seconds):
    """Our source with `options` against our sink.

    Returns (command lines, source's Ended, sink's Ended, summary, messages counted).
    """
    source = bench.source("stampede")
    summary = pathlib.Path(folder, "summary.json")
    with Children(folder) as children:
        receiver = bench.sink("stampede").start(children, folder, True)
        command = source.any_command(receiver.port, options, summary)
        sent, found = source.carry_out(children, command, summary, None, seconds + RUN_SECONDS)
        received, counted = receiver.finish()
    check_count(counted, reading.Summary(found).accepted)
    return children.commands(), sent, received, found, counted


def check_count(counted, wanted):
    """Broken when the sink counted something else than was sent; a sink that does not count gives None."""
    if counted is not None and counted != wanted:
        raise Broken(f"the sink counted {counted} messages, {wanted} were sent")
