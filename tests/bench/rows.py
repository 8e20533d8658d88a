# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: what each side does, what both have in common, what the figures should reach.

Where a figure is a rate, A may send more messages than B so that both run for about as long: starting a program takes
the same share of each.
"""
import dataclasses
from collections.abc import Callable

from figures import Figure, Target
from history import HistoryFile, Kept
from ledger import Behaving
from parties import Load
from sides import Exchange, Microbenchmark, Schedule, Steady
from window import Watched

KEPT = "50 kept connections, bodies of 1,024 octets, one recipient; each source adds headers of its own"
HELO = "smtp-source says HELO and sends one command at a time whatever it is offered"
SINK_FLAGS = "smtp-sink has the same options on both sides and offers PIPELINING to those that say EHLO"
LARGE = 100 * 1024
MANY, FEW = 9000, 100


@dataclasses.dataclass(frozen=True)
class Row:
    """sides: "A", and "B" where something is compared, each a callable of sides.py.

    figures(row, samples) gives the lines of the table; samples[side] has one sample a round.
    """
    name: str
    what: str
    notes: tuple
    sides: dict
    figures: Callable


def compare(key, label, unit, target):
    """The figure of rows that compare one value of the samples of A and B."""
    def make(row, samples):
        a, b = ([sample[key] for sample in samples[side]] for side in "AB")
        return [Figure(row.name, label, unit, target, a, b)]
    return make


def many_figures(row, samples):
    """Rate at many connections against few, and what each further connection adds to resident memory."""
    a, b = samples["A"], samples["B"]
    further = [(many["resident_bytes"] - few["resident_bytes"]) / 1024 / (many["connections"] - few["connections"])
               for many, few in zip(a, b)]
    return [
        Figure(row.name, "rate once connected", "msg/s", Target(">=", 0.7, "x"),
               [sample["rate"] for sample in a], [sample["rate"] for sample in b]),
        Figure(row.name, "memory a connection", "KiB", Target("<=", 16, "KiB"), further),
    ]


def schedule_figures(row, samples):
    """How far the count is off, and how late single messages start."""
    a = samples["A"]
    return [
        Figure(row.name, "off schedule", "%", Target("<=", 0.1, "%"), [sample["off_percent"] for sample in a]),
        Figure(row.name, "p99 lateness", "ms", Target("<=", 2, "ms"), [sample["lateness_p99_ms"] for sample in a]),
    ]


def record_figures(row, samples):
    """Nanoseconds a message."""
    return [Figure(row.name, "recording", "ns/message", Target("<=", 500, "ns"),
                   [sample["ns_per_message"] for sample in samples["A"]])]


def history_figures(row, samples):
    """The time to open a day and to list many runs, the cost of a second, and the size of an hour."""
    a = samples["A"]

    def figure(label, unit, target, key, factor=1.0):
        return Figure(row.name, label, unit, target, [sample[key] * factor for sample in a])
    return [
        figure("opening a run of 24 h", "ms", Target("<=", 1000, "ms"), "open_24h_ms"),
        figure("listing 10,000 runs", "ms", Target("<=", 200, "ms"), "list_10000_ms"),
        figure("recording a second", "µs", None, "cpu_us_per_second"),
        figure("first hour", "MB", None, "bytes_first_hour", 1e-6),
        figure("each further hour", "MB", None, "bytes_per_hour_beyond", 1e-6),
    ]


def books_figures(row, samples):
    """Memory of a million messages on their way and settled, and the time of a record."""
    a = samples["A"]

    def figure(label, unit, target, key, factor=1.0):
        return Figure(row.name, label, unit, target, [sample[key] * factor for sample in a])
    return [
        figure("1 million messages on their way", "MB", Target("<=", 64, "MB"), "resident_bytes", 1e-6),
        figure("settled", "MB", None, "settled_bytes", 1e-6),
        figure("entering a departure", "ns", None, "ns_per_departure"),
        figure("entering an arrival", "ns", None, "ns_per_arrival"),
    ]


def window_figures(row, samples):
    """The same job from the window against the command line: rate, processor time, and how smooth the window stays."""
    a, b = samples["A"], samples["B"]
    return [
        Figure(row.name, "rate", "msg/s", Target(">=", 0.95, "x"),
               [sample["own_rate"] for sample in a], [sample["own_rate"] for sample in b]),
        Figure(row.name, "engine CPU", "µs/message", None,
               [sample["worker_cpu_us"] for sample in a], [sample["worker_cpu_us"] for sample in b]),
        Figure(row.name, "CPU of the process", "µs/message", None,
               [sample["source_cpu_us"] for sample in a], [sample["source_cpu_us"] for sample in b]),
        Figure(row.name, "p99 delay of the window", "ms", Target("<=", 50, "ms"),
               [sample["delay_p99_ms"] for sample in a]),
        Figure(row.name, "longest delay", "ms", None, [sample["delay_max_ms"] for sample in a]),
    ]


def source_row(name, what, pipelining, limit):
    """A row about the processor time of the source, smtp-sink receiving."""
    ours = Load(100_000, pipelining=pipelining, chunking=False)
    note = "A sends one command at a time too" if not pipelining else "A groups its commands"
    return Row(name, what, (KEPT, f"{note}; {HELO}", SINK_FLAGS),
               {"A": Exchange("stampede", "smtp-sink", ours, 5_000),
                "B": Exchange("smtp-source", "smtp-sink", Load(100_000), 5_000)},
               compare("source_cpu_us", "source CPU", "µs/message", Target("<=", limit, "x")))


def pair_row(name, what, notes, a, b, quick, figures):
    """A row of our two programs against Postfix's two. quick: messages of A and of B."""
    return Row(name, what, notes, {"A": Exchange("stampede", "stampede", a, quick[0]),
                                   "B": Exchange("smtp-source", "smtp-sink", b, quick[1])}, figures)


def all_rows():
    """The rows in the order of the table."""
    return [
        source_row("source-plain", "CPU of the source, 1 KB, PIPELINING off", False, 1.0),
        source_row("source-pipelining", "CPU of the source, 1 KB, PIPELINING on", True, 0.6),
        Row("sink", "CPU of the sink, 1 KB, smtp-source sends", (KEPT, HELO),
            {"A": Exchange("smtp-source", "stampede", Load(100_000), 5_000),
             "B": Exchange("smtp-source", "smtp-sink", Load(100_000), 5_000)},
            compare("sink_cpu_us", "sink CPU", "µs/message", Target("<=", 0.8, "x"))),
        pair_row("pair", "messages a second, 1 KB, all extensions",
                 (KEPT, "one worker on each side of A; messages by the wall time of the whole source process"),
                 Load(200_000), Load(80_000), (10_000, 5_000),
                 compare("rate", "rate", "msg/s", Target(">=", 3, "x"))),
        pair_row("pair-single", "messages a second, 1 KB, one message a connection",
                 ("50 connections at a time, one message each; a new port for each run, and fewer connections a run "
                  "than there are local ports",),
                 Load(20_000, single=True), Load(10_000, single=True), (2_000, 1_000),
                 compare("rate", "rate", "msg/s", Target(">=", 2, "x"))),
        pair_row("pair-large", "megabytes of bodies a second, 100 KB",
                 ("50 kept connections, bodies of 102,400 octets; headers and dots not counted",),
                 Load(40_000, LARGE), Load(6_000, LARGE), (2_000, 500),
                 compare("megabytes_per_second", "rate", "MB/s", Target(">=", 6, "x"))),
        Row("many-connections", f"our source at {MANY:,} connections against itself at {FEW}",
            ("our sink receives, one worker on each side; only seconds in which all connections were there",),
            {"A": Steady(MANY, 1000), "B": Steady(FEW, 100)}, many_figures),
        Row("open-model", "5,000 messages a second for 20 s, on schedule",
            ("our sink receives, one worker on each side, up to 50 connections",),
            {"A": Schedule(5000, 20, 4)}, schedule_figures),
        Row("gui", "the same job from the window and from the command line",
            ("our sink receives, one worker on each side; all charts visible on a virtual screen of 1280 x 800",),
            {"A": Watched(True, 20, 6), "B": Watched(False, 20, 6)}, window_figures),
        Row("kept", "criteria and history on the engine, at full speed",
            ("our sink receives, one worker on each side, 50 connections; A judges ten criteria and keeps the run",),
            {"A": Kept(True, 15, 4), "B": Kept(False, 15, 4)},
            compare("source_cpu_us", "source CPU", "µs/message", Target("<=", 1.03, "x"))),
        Row("behaving", "CPU of the sink: providers' replies and ledger on, against accept-all",
            ("our source sends; providers.json with 2 % refused for good and 1 % for now, whose 421 end connections; messages "
             "refused count too",),
            {"A": Behaving(True, 200_000, 10_000), "B": Behaving(False, 200_000, 10_000)},
            compare("sink_cpu_us", "sink CPU", "µs/message", Target("<=", 1.3, "x"))),
        Row("ledger", "the books of a tracked run", (), {"A": Microbenchmark("bench_ledger", 1_000_000, 100_000)}, books_figures),
        Row("history", "the history: a run of 24 h, 10,000 runs", (), {"A": HistoryFile()}, history_figures),
        Row("record", "recording one message: all stages, outcome, code", (),
            {"A": Microbenchmark("bench_record", 5_000_000, 500_000)}, record_figures),
    ]
