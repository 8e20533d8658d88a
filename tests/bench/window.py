# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same job from the window and from the command line. The window runs on a virtual screen, so that the figures do
not hang on who sits in front of the machine; its drawing is done by this machine's processor, the worst case.
"""
import dataclasses
import json
import os
import pathlib
import shutil
import time

import reading
from processes import Broken, Children, Skipped
from sides import RUN_SECONDS, check_count

SCREEN = "1280x800x24"
START_SECONDS = 10


@dataclasses.dataclass(frozen=True)
class Watched:
    """A job of some seconds over 50 connections, started from the window or from the command line."""
    window: bool
    seconds: int
    quick: int

    def __str__(self):
        return "the window" if self.window else "stampede-cli"

    def job(self, port, seconds):
        """The job as JSON."""
        return {"version": 1, "name": "bench", "target": {"host": "127.0.0.1", "port": port},
                "message": {"size": "1KiB"}, "limits": {"workers": 1},
                "load": {"model": "closed", "connections": 50, "duration": f"{seconds}s"}}

    def __call__(self, bench, quick, counting):
        program = bench.build / "bin" / "stampede"
        if not program.exists():
            raise Skipped("the window is not built (STAMPEDE_GUI)")
        seconds = self.quick if quick else self.seconds
        folder = bench.scratch()
        job, found = pathlib.Path(folder, "job.json"), pathlib.Path(folder, "summary.json")
        with Children(folder) as children:
            receiver = bench.sink("stampede").start(children, folder, True)
            job.write_text(json.dumps(self.job(receiver.port, seconds)))
            if self.window:
                env = {**os.environ, "DISPLAY": virtual_screen(children), "QT_QPA_PLATFORM": "xcb"}
                env.pop("WAYLAND_DISPLAY", None)
                command = [program, "--forget", "--start", "--report", found, job]
            else:
                env = None
                command = [bench.program, "run", job, "--progress", "none", "--quiet", "--no-store", "--json",
                           found]
            child = children.start("source", command, env)
            ended = child.wait(seconds + RUN_SECONDS)
            if ended.code != 0:
                raise Broken(f"exit code {ended.code}: {child.story()}")
            received, counted = receiver.finish()
            commands = children.commands()
        return self.sample(commands, ended, received, counted, reading.load_json(found))

    def sample(self, commands, ended, received, counted, found):
        """What came of it as plain values."""
        summary = reading.Summary(found)
        check_count(counted, summary.accepted)
        sample = {
            "commands": commands,
            "messages": counted,
            "source": ended.as_json(),
            "sink": received.as_json(),
            "own_rate": summary.rate,
            "source_cpu_us": ended.cpu / counted * 1e6,
            "worker_cpu_us": sum(found["generator"]["worker_cpu_s"]) / counted * 1e6,
        }
        if self.window:
            delays = found["window"]["delays_us"]
            sample.update(delay_p99_ms=delays["p99"] / 1000, delay_max_ms=delays["max"] / 1000,
                          window_thread_cpu_s=found["window"]["thread_cpu_s"])
        return sample


def virtual_screen(children):
    """Starts an X server of its own and gives its name; Skipped where there is none."""
    server = shutil.which("Xvfb")
    if server is None:
        raise Skipped("there is no Xvfb; Debian's package is xvfb")
    child = children.start("xvfb", [server, "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"])
    deadline = time.monotonic() + START_SECONDS
    while not (number := child.output.read_text().strip()):
        if not child.running() or time.monotonic() > deadline:
            raise Broken(f"no virtual screen: {child.story()}")
        time.sleep(0.05)
    return f":{number}"
