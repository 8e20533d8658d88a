# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C once is graceful, twice aborts; the demo; whatever happens, the files are written and the counts hold."""
import csv
import os
import re
import signal

import harness
import hdr_log
import stampede_cli
from foreign_process import accepts_connections, until
from stalling_server import StallingServer
from stampede_cli import DONE, INTERRUPTED

# Both would go on for an hour.
CLOSED = ["-d", "1h", "-c", "8", "--think-time", "5ms"]
OPEN = ["-d", "1h", "-c", "8", "--rate", "300/s"]


class InterruptCase(harness.Case):
    """A run with all its files, under way."""

    def begin(self, port, *options):
        """Starts a run and returns it when its first row is in the CSV."""
        self.rows, self.json, self.log = self.fresh(".csv"), self.fresh(".json"), self.fresh(".hlog")
        call = stampede_cli.Call("run", "--target", f"127.0.0.1:{port}", "--quiet", "--csv", self.rows, "--json",
                                 self.json, "--hlog", self.log, *options)
        self.addCleanup(call.kill)
        return call

    def wait_for_rows(self, call, count=1):
        """Returns when the CSV has a header and `count` rows."""
        self.assertTrue(until(lambda: self.row_count() >= count or not call.is_running(), 30))
        self.assertTrue(call.is_running(), "it ended before it was asked to")

    def row_count(self):
        """Whole rows in the CSV so far, the header not among them."""
        return self.rows.read_bytes().count(b"\n") - 1 if self.rows.exists() else -1

    def check_files(self, story):
        """All files are whole and agree. Returns the Summary."""
        summary = stampede_cli.read_summary(self.json)
        self.assert_identity(summary, story)
        with open(self.rows, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(sum(int(row["started"]) for row in rows), summary.started, story)
        self.assertEqual(sum(int(row["accepted"]) for row in rows), summary.accepted, story)
        replied = summary.started - summary.outcomes["error"]
        self.assertEqual(hdr_log.totals(self.log).get("service", 0), replied, story)
        return summary


class Interrupts(InterruptCase):
    """Signals to a run."""

    def test_once_is_graceful(self):
        rows = [(signal.SIGINT, CLOSED), (signal.SIGTERM, CLOSED), (signal.SIGINT, OPEN),
                (signal.SIGINT, [*CLOSED, "--messages-per-connection", "1"])]
        for number, options in rows:
            with self.subTest(signal=number, options=options):
                sink = self.sink()
                call = self.begin(sink.port, *options)
                self.wait_for_rows(call)
                call.signal(number)
                ended = call.wait(30)
                self.assertEqual(ended.code, INTERRUPTED, ended.story())
                summary = self.check_files(ended.story())
                self.assertGreater(summary.accepted, 0)
                self.assertEqual(summary.accepted, summary.started, "open transactions were finished")
                stats = sink.stop()
                self.assertEqual((stats["messages"], stats["lost_in_transaction"]), (summary.accepted, 0))

    def test_twice_aborts(self):
        with StallingServer() as server:
            call = self.begin(server.port, "-m", "100", "-c", "4")
            for _ in range(4):
                self.assertTrue(server.stalled.acquire(timeout=30))
            call.signal(signal.SIGINT)
            self.assertTrue(until(lambda: "Ctrl-C" in call.err(), 30))
            self.assertTrue(call.is_running(), "the first one waits for open transactions")
            call.signal(signal.SIGINT)
            ended = call.wait(30)
        self.assertEqual(ended.code, INTERRUPTED, ended.story())
        summary = self.check_files(ended.story())
        self.assertEqual(summary.outcomes, {"accepted": 0, "temporary": 0, "permanent": 0, "error": 4})
        self.assertEqual({finding["fault"] for finding in summary.findings("body")}, {"aborted"})

    def test_grace_runs_out(self):
        for load in (["-m", "100"], ["--rate", "300/s", "-d", "1h"]):
            with self.subTest(load=load), StallingServer() as server:
                call = self.begin(server.port, *load, "-c", "4", "--stop-grace", "600ms")
                for _ in range(4):
                    self.assertTrue(server.stalled.acquire(timeout=30))
                call.signal(signal.SIGINT)
                ended = call.wait(30)
                self.assertEqual(ended.code, INTERRUPTED, ended.story())
                self.assertEqual(self.check_files(ended.story()).outcomes["error"], 4)

    def test_duration_ends_before_the_server_answers(self):
        for load in ([], ["--rate", "300/s"], ["--rate", "300/s", "--overrun", "skip"]):
            with self.subTest(load=load), StallingServer() as server:
                ended = self.begin(server.port, *load, "-c", "4", "-d", "700ms", "--stop-grace", "300ms").wait(30)
                self.assertEqual(ended.code, DONE, ended.story())
                self.assertEqual(self.check_files(ended.story()).outcomes["error"], 4)

    def test_many_at_once(self):
        sink = self.sink()
        call = self.begin(sink.port, *CLOSED)
        self.wait_for_rows(call)
        for _ in range(5):
            call.signal(signal.SIGINT)
        ended = call.wait(30)
        self.assertEqual(ended.code, INTERRUPTED, ended.story())
        self.check_files(ended.story())

    def test_killed(self):
        sink = self.sink()
        call = self.begin(sink.port, *CLOSED)
        self.wait_for_rows(call, 2)
        call.kill()
        with open(self.rows, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        self.assertGreaterEqual(len(rows), 2)
        self.assertGreater(sum(int(row["accepted"]) for row in rows), 0)
        self.assertGreater(hdr_log.totals(self.log)["service"], 0)

    def test_sink(self):
        for number, code in ((signal.SIGTERM, DONE), (signal.SIGINT, INTERRUPTED)):
            with self.subTest(signal=number):
                call = stampede_cli.Call("sink", "--listen", "127.0.0.1:0")
                self.addCleanup(call.kill)
                self.assertTrue(until(lambda: "listening on" in call.out(), 30))
                call.signal(number)
                ended = call.wait(30)
                self.assertEqual(ended.code, code, ended.story())


class Demo(harness.Case):
    """`stampede-cli demo`: a sink and a load with nothing to set up."""
    PORT = re.compile(r"127\.0\.0\.1 port (\d+)")

    def test_counts_agree(self):
        summary = self.fresh(".json")
        ended = stampede_cli.call("demo", "--json", summary)
        self.assertEqual(ended.code, DONE, ended.story())
        self.assertIn("every accepted message arrived", ended.out)
        found = stampede_cli.read_summary(summary)
        self.assert_identity(found)
        self.assertEqual(found.accepted, found.scheduled)
        self.assertFalse(accepts_connections(int(self.PORT.search(ended.out)[1])), "the sink is gone")

    def test_interrupted(self):
        # A terminal's Ctrl-C goes to the sink as well: it must not end before the run has.
        call = stampede_cli.Call("demo", new_session=True)
        self.addCleanup(call.kill)
        self.assertTrue(until(lambda: self.PORT.search(call.out()), 30))
        port = int(self.PORT.search(call.out())[1])
        os.killpg(call.pid, signal.SIGINT)
        ended = call.wait(30)
        self.assertEqual(ended.code, INTERRUPTED, ended.story())
        self.assertIn("every accepted message arrived", ended.out)
        self.assertFalse(accepts_connections(port), "the sink is gone")


if __name__ == "__main__":
    harness.main()
