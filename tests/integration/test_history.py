# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs are kept, listed, compared and reported; the search for the ceiling; exit codes of criteria."""
import csv
import json
import signal
import xml.etree.ElementTree as ElementTree

import harness
import stampede_cli
from foreign_process import until
from stampede_cli import BAD_INPUT, FAILED

INCONCLUSIVE = 5


class History(harness.Case):
    """`stampede-cli history`, `report` and `compare` on runs against the sink."""

    def run_one(self, port, store, name, *options):
        """The exit code of a short run that is kept in `store`."""
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{port}", "-c", "4", "-m", "400", "--store", store,
                                  "--set", f"name={name}", "--quiet", "--progress", "none", *options, seconds=60)
        return ended.code

    def history(self, store, *words):
        """What a command says; it has to succeed."""
        ended = stampede_cli.call("history", *words, "--store", store, seconds=30)
        self.assertEqual(ended.code, 0, ended.story())
        return ended.out

    def listed(self, store, *words):
        """The runs, newest first."""
        found = json.loads(self.history(store, "list", "--json", *words))
        return found["runs"] if isinstance(found, dict) else found

    def test_runs_are_kept_and_kept_in_order(self):
        sink, store = self.sink(), self.fresh(".sqlite")
        for name in ("first", "second"):
            self.assertEqual(self.run_one(sink.port, store, name), 0)
        self.assertEqual([run["name"] for run in self.listed(store)], ["second", "first"])
        self.assertTrue(all(run["messages"] == 400 for run in self.listed(store)))
        self.history(store, "tag", "first", "nightly")
        self.history(store, "note", "first", "quiet machine")
        self.assertEqual([run["name"] for run in self.listed(store, "--tag", "nightly")], ["first"])
        self.assertIn("started 400 = accepted 400", self.history(store, "show", "first"))
        self.history(store, "remove", "second")
        self.assertEqual([run["name"] for run in self.listed(store)], ["first"])
        removed = next(run for run in self.listed(store, "--removed") if run["name"] == "second")
        self.history(store, "restore", next(value for key, value in removed.items() if key in ("id", "run", "run_id")))
        self.assertEqual(len(self.listed(store)), 2)

    def test_compare_with_the_baseline(self):
        sink, store = self.sink(), self.fresh(".sqlite")
        for name in ("base", "other"):
            self.assertEqual(self.run_one(sink.port, store, name, "--open", "--stage", "1s:100", "--stage",
                                          "6s:100"), 0)
        self.history(store, "pin", "base")
        path = self.fresh(".json")
        ended = stampede_cli.call("compare", "other", "--store", store, "--json", path, "--fail-if",
                                  "accepted.rate < -90%", seconds=60)
        self.assertEqual(ended.code, 0, ended.story())
        self.assertIn("response p95", ended.out)
        json.loads(path.read_text(encoding="utf-8"))
        wrong = stampede_cli.call("compare", "other", "--store", store, "--fail-if", "p95(respnse) > +10%", seconds=60)
        self.assertEqual(wrong.code, BAD_INPUT, wrong.story())
        self.assertIn("column", wrong.err)
        self.assertEqual(self.run_one(sink.port, store, "slow", "--open", "--stage", "7s:10"), 0)
        failed = stampede_cli.call("compare", "slow", "--store", store, "--fail-if", "accepted.rate < -30%", seconds=60)
        self.assertEqual(failed.code, FAILED, failed.story())

    def test_reports_of_a_run_of_the_history(self):
        sink, store = self.sink(), self.fresh(".sqlite")
        self.assertEqual(self.run_one(sink.port, store, "<b>bold</b>", "--criterion", "rate(error) < 1%"), 0)
        files = {kind: self.fresh("." + kind) for kind in ("html", "junit", "json", "csv", "hlog", "jtl")}
        words = [word for kind, path in files.items() for word in ("--" + kind, path)]
        ended = stampede_cli.call("report", "<b>bold</b>", "--store", store, *words, seconds=60)
        self.assertEqual(ended.code, 0, ended.story())
        html = files["html"].read_text(encoding="utf-8")
        self.assertNotIn("<b>bold</b>", html)
        self.assertIn("&lt;b&gt;bold", html)
        suite = ElementTree.parse(files["junit"]).getroot()
        self.assertTrue(any(case.get("name") == "rate(error) < 1%" for case in suite.iter("testcase")))
        self.assertEqual(json.loads(files["json"].read_text(encoding="utf-8"))["criteria_verdict"], "met")
        with open(files["csv"], newline="", encoding="utf-8") as rows:
            self.assertEqual(sum(int(row["accepted"]) for row in csv.DictReader(rows)), 400)
        with open(files["jtl"], newline="", encoding="utf-8") as rows:
            self.assertEqual(sum(int(row["SampleCount"]) for row in csv.DictReader(rows)), 400)

    def test_criteria_decide_the_exit_code(self):
        sink, store = self.sink(), self.fresh(".sqlite")
        for line, code in (("count(accepted) == 400", 0), ("p95(response) < 1us", FAILED),
                           ("warn: p95(response) < 1us", 0), ("p95(response) < 1s over 30s", INCONCLUSIVE),
                           ("p95(respons) < 1s", BAD_INPUT)):
            with self.subTest(line=line):
                self.assertEqual(self.run_one(sink.port, store, "judged", "--criterion", line), code)

    def test_an_interrupted_run_is_there(self):
        sink, store = self.sink(), self.fresh(".sqlite")
        call = stampede_cli.Call("run", "--target", f"127.0.0.1:{sink.port}", "-c", "2", "-d", "60s", "--store", store,
                                 "--set", "name=killed", "--quiet", "--progress", "none")
        try:
            until(lambda: store.exists() and any(run["messages"] for run in self.listed(store)), 30)
        finally:
            call.signal(signal.SIGKILL)
            call.wait()
        runs = self.listed(store)
        self.assertEqual([run["state"] for run in runs], ["interrupted"])
        self.assertGreater(runs[0]["messages"], 0)
        self.assertIn("accepted", self.history(store, "show", "killed"))

    def test_a_store_that_cannot_be_written_does_not_stop_the_run(self):
        sink = self.sink()
        self.assertEqual(self.run_one(sink.port, "/proc/no/history.sqlite", "kept nowhere"), 0)

    def test_the_ceiling_is_found(self):
        sink, summary = self.sink(), self.fresh(".json")
        ended = stampede_cli.call("find", "--target", f"127.0.0.1:{sink.port}", "--rate", "50/s", "-c", "5", "--most", "100",
                                  "--settle", "0s", "--step", "1s", "--proof", "1s", "--no-store", "--quiet", "--json",
                                  summary, seconds=90)
        found = json.loads(summary.read_text(encoding="utf-8"))["ceiling"]
        self.assertEqual(ended.code, 0 if found["proved"] else FAILED, ended.story())
        self.assertTrue(found["over"])
        self.assertLessEqual(max(step["level"] for step in found["steps"]), 100)
        needs = stampede_cli.call("find", "--target", f"127.0.0.1:{sink.port}", "-c", "5", seconds=30)
        self.assertEqual(needs.code, BAD_INPUT, needs.story())
        self.assertIn("criteria", needs.err)


if __name__ == "__main__":
    harness.main()
