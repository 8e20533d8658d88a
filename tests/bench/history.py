# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What criteria and the history cost the engine, and what the history itself takes."""
import dataclasses
import pathlib

import reading
from processes import Broken, Children
from sides import RUN_SECONDS, check_count

# Ten lines of the kinds people write, none of which asks for the end of the run.
CRITERIA = [
    "p95(response) < 10s", "p99(response) < 10s", "p99.9(service) < 10s", "mean(response) < 10s",
    "rate(error) < 50%", "count(code:421) == 0", "accepted.rate >= 1/s over 3s", "p99(stage:mail) < 10s for 2s",
    "max(stage:body) < 1h", "p95(response) < 10s in 50% of seconds",
]


@dataclasses.dataclass(frozen=True)
class Kept:
    """Our source at full speed for some seconds, with criteria and the history or without both."""
    kept: bool
    seconds: int
    quick: int

    def __str__(self):
        return "ten criteria, kept in the history" if self.kept else "neither"

    def __call__(self, bench, quick, counting):
        seconds = self.quick if quick else self.seconds
        folder = bench.scratch()
        summary = pathlib.Path(folder, "summary.json")
        options = ["-c", 50, "-s", 1024, "-d", f"{seconds}s"]
        if self.kept:
            options += ["--store", pathlib.Path(folder, "history.sqlite")]
            for line in CRITERIA:
                options += ["--criterion", line]
        source = bench.source("stampede")
        with Children(folder) as children:
            receiver = bench.sink("stampede").start(children, folder, True)
            command = source.any_command(receiver.port, options, summary)
            sent, found = source.carry_out(children, command, summary, None, seconds + RUN_SECONDS)
            received, counted = receiver.finish()
        messages = reading.Summary(found).accepted
        check_count(counted, messages)
        return {"commands": children.commands(), "messages": messages, "source": sent.as_json(),
                "sink": received.as_json(), "source_cpu_us": sent.cpu / messages * 1e6}


@dataclasses.dataclass(frozen=True)
class HistoryFile:
    """The microbenchmark tests/bench/store_bench.cpp."""

    def __str__(self):
        return "bench_store"

    def __call__(self, bench, quick, counting):
        folder = bench.scratch()
        with Children(folder) as children:
            child = children.start("bench_store", [bench.build / "tests" / "bench_store"])
            ended = child.wait(RUN_SECONDS)
            if ended.code != 0:
                raise Broken(f"exit code {ended.code}: {child.story()}")
            found = reading.load_json(child.output)
        return {"commands": children.commands(), "program": ended.as_json(), **found}
