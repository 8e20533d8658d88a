# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts are exact, and every file says the same."""
import csv
import json
import socket
import unittest

import harness
import hdr_log
import stampede_cli
from stampede_cli import FAILED, OUTCOMES

COUNTED = ("scheduled", "started", "skipped", *OUTCOMES)


def has_ipv6():
    """Whether this machine has a loopback address of IPv6, by that name as well."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
        return bool(socket.getaddrinfo("localhost", 25, socket.AF_INET6))
    except OSError:
        return False


def read_csv(path):
    """The rows of a --csv file as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


class Results(harness.Case):
    """Runs against our own sink."""

    def run_with_files(self, port, *options, code=stampede_cli.DONE):
        """A run with all three files, which must agree. Returns (Summary, rows of the CSV)."""
        rows_path, log_path = self.fresh(".csv"), self.fresh(".hlog")
        summary = self.run_job(port, "--csv", rows_path, "--hlog", log_path, *options, code=code)
        rows = read_csv(rows_path)
        for name in COUNTED:
            expected = summary.outcomes.get(name, getattr(summary, name, None))
            self.assertEqual(sum(int(row[name]) for row in rows), expected, name)
        replied = summary.started - summary.outcomes["error"]
        self.assertEqual(hdr_log.totals(log_path).get("service", 0), replied)
        self.assertEqual(hdr_log.totals(log_path).get("response", 0), replied)
        seconds = [int(row["second"]) for row in rows]
        self.assertEqual(seconds, sorted(set(seconds)))
        return summary, rows

    def test_exact_count(self):
        sink = self.sink()
        summary, _ = self.run_with_files(sink.port, "-m", "100000", "-c", "50")
        self.assertEqual((summary.scheduled, summary.started, summary.accepted), (100000, 100000, 100000))
        stats = sink.stop()
        self.assertEqual((stats["messages"], stats["errors"], stats["lost_in_transaction"]), (100000, 0, 0))

    def test_exact_count_whatever_the_shares(self):
        rows = [("1", "10", []), ("7", "2", ["-w", "5"]), ("7", "100", ["-w", "3"]), ("1000", "3", ["-w", "2"]),
                ("101", "10", ["--messages-per-connection", "1"]), ("101", "10", ["--messages-per-connection", "7"]),
                ("999", "10", ["--ramp-up", "500ms"]), ("250", "20", ["--rate", "1000/s", "--arrivals", "poisson"]),
                ("300", "5", ["--recipients-per-message", "4"]), ("50", "5", ["-s", "1k:50,100k:40,2M:10"])]
        sink = self.sink()
        total = 0
        for messages, connections, options in rows:
            with self.subTest(messages=messages, connections=connections, options=options):
                summary, _ = self.run_with_files(sink.port, "-m", messages, "-c", connections, *options)
                self.assertEqual(summary.accepted, int(messages))
                total += int(messages)
        self.assertEqual(sink.stop()["messages"], total)

    def test_duration(self):
        sink = self.sink()
        summary, rows = self.run_with_files(sink.port, "-d", "2500ms", "-c", "10", "--think-time", "20ms")
        self.assertGreater(summary.started, 0)
        self.assertEqual(summary.started, summary.accepted)
        self.assertGreaterEqual(len(rows), 2)
        self.assertEqual(sink.stop()["messages"], summary.accepted)

    def test_open_model_that_skips(self):
        sink = self.sink()
        summary, _ = self.run_with_files(sink.port, "--rate", "3000/s", "-c", "1", "-d", "2s", "-s", "8M", "--overrun",
                                         "skip")
        self.assertGreater(summary.skipped, 0)
        self.assertEqual(sink.stop()["messages"], summary.accepted)

    def test_error_budget(self):
        sink = self.sink("--max-connections", "1")
        summary, _ = self.run_with_files(sink.port, "-m", "2000", "-c", "1", "--error-budget", "0")
        self.assertEqual(summary.accepted, 2000)
        gone = self.sink("--max-messages", "50")
        summary, _ = self.run_with_files(gone.port, "-m", "100000", "-c", "4", "--error-budget", "10", "--set",
                                         "session.reconnect_initial=1ms", code=FAILED)
        self.assertGreater(summary.outcomes["error"], 10)
        self.assertLess(summary.started, 100000)
        self.assertEqual(gone.wait()["messages"], summary.accepted)

    def test_sink_refuses(self):
        sink = self.sink("--size-limit", "10k", "--max-recipients", "3")
        summary, _ = self.run_with_files(sink.port, "-m", "200", "-c", "4", "-s", "20k")
        self.assertEqual(summary.outcomes["permanent"], 200)
        summary, _ = self.run_with_files(sink.port, "-m", "200", "-c", "4", "--recipients-per-message", "5")
        self.assertEqual(summary.accepted, 200)
        stats = sink.stop()
        self.assertEqual((stats["messages"], stats["recipients"]), (200, 600))

    def test_encrypted_and_authenticated(self):
        secret = {"SINK_PASSWORD": "s3cret", "STAMPEDE_PASSWORD": "s3cret"}
        for tls in ("starttls", "implicit"):
            for mechanism in ("auto", "plain", "login", "cram-md5", "xoauth2"):
                with self.subTest(tls=tls, mechanism=mechanism):
                    sink = self.sink("--tls", tls, "--auth-user", "load", "--auth-password-env", "SINK_PASSWORD",
                                     "--require-auth", env=secret)
                    summary = self.run_job(sink.port, "-m", "100", "-c", "4", "--tls", tls, "--insecure", "--auth",
                                           mechanism, "--user", "load", env=secret)
                    self.assertEqual(summary.accepted, 100)
                    self.assertEqual(sink.stop()["messages"], 100)

    def test_lmtp(self):
        sink = self.sink("--lmtp")
        summary, _ = self.run_with_files(sink.port, "--lmtp", "-m", "500", "-c", "5", "--recipients-per-message", "3")
        self.assertEqual(summary.accepted, 500)
        self.assertEqual(sink.stop()["recipients"], 1500)

    @unittest.skipUnless(has_ipv6(), "no IPv6 here")
    def test_ipv6(self):
        sink = self.sink(address="[::1]")
        self.assertEqual(self.run_job(sink.port, "-m", "200", "-c", "4", host="[::1]").accepted, 200)
        self.assertEqual(self.run_job(sink.port, "-m", "50", "-c", "4", "-6", host="localhost").accepted, 50)
        self.assertEqual(sink.stop()["messages"], 250)

    def test_progress_as_json(self):
        sink = self.sink()
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{sink.port}", "-d", "3s", "--rate", "100/s",
                                  "--progress", "json", seconds=60)
        self.assertEqual(ended.code, stampede_cli.DONE, ended.story())
        lines = [json.loads(line) for line in ended.out.splitlines()]
        self.assertGreaterEqual(len(lines), 2, ended.out)
        started = [line["total"]["started"] for line in lines]
        self.assertEqual(started, sorted(started))
        self.assertGreater(started[-1], 0)

    def test_summary_on_standard_output(self):
        sink = self.sink()
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{sink.port}", "-m", "100", "--json", "-", seconds=60)
        self.assertEqual(ended.code, stampede_cli.DONE, ended.story())
        self.assertEqual(json.loads(ended.out)["counters"]["accepted"], 100)
        self.assertIn("100", ended.err)

    def test_job_file(self):
        sink = self.sink()
        (self.work / "people.txt").write_text("a@example.test\nb@example.test\n", encoding="utf-8")
        (self.work / "mail.eml").write_bytes(b"Subject: {seq}\nFrom: a@example.test\n\nline\n.\n..\nend")
        path = self.work / "job.json"
        path.write_text(json.dumps({"version": 1, "target": {"port": sink.port}, "load": {"messages": 300},
                                    "message": {"template": "mail.eml"},
                                    "envelope": {"recipients": {"file": "people.txt"}}}), encoding="utf-8")
        ended = stampede_cli.call("run", path, "--quiet", seconds=60)
        self.assertEqual(ended.code, stampede_cli.DONE, ended.story())
        self.assertEqual(sink.stop()["messages"], 300)


if __name__ == "__main__":
    harness.main()
