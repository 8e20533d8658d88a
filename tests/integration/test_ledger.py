# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message accounted for: runs that are followed through a real MTA, or through one that is bad on purpose, to the
sink. What the ledger says is held against what the one in the middle says of itself."""
import json
import pathlib
import sys
import unittest

import harness
import stampede_cli
from foreign_process import ForeignProcess, until
from postfix_server import WATCHED, PostfixServer

SLOW_SECONDS = 400  # Postfix on a busy machine
RELAY = pathlib.Path(__file__).resolve().parent / "lossy_relay.py"


def numbers(account, kind):
    """The message numbers of one of the ledger's lists."""
    return sorted(item["sequence"] for item in account["items"] if item["kind"] == kind)


def copies(account, messages):
    """How many copies of each message arrived, by the ledger's lists: number -> count."""
    found = dict.fromkeys(range(messages), 1)
    found.update(dict.fromkeys(numbers(account, "lost"), 0))
    found.update({item["sequence"]: item["copies"] for item in account["items"] if item["kind"] == "duplicated"})
    return found


class LedgerCase(harness.Case):
    """Runs with tracking on."""

    def follow(self, port, sink_port, *options, code=stampede_cli.DONE, **arguments):
        """A tracked run against `port`, followed to the sink at `sink_port`. Returns (Summary, account)."""
        summary = self.run_job(port, "--track", "--sink", str(sink_port), "--no-store", *options, code=code,
                               seconds=SLOW_SECONDS, **arguments)
        return summary, summary.found["ledger"]

    def assert_all_arrived(self, account, messages):
        """Nothing lost, doubled or damaged, and nobody says the account has holes."""
        self.assertTrue(account["complete"], account)
        found = {name: account[name] for name in ("expected", "delivered", "duplicates", "corrupted", "lost", "unknown")}
        self.assertEqual(found, {"expected": messages, "delivered": messages, "duplicates": 0, "corrupted": 0, "lost": 0,
                                 "unknown": 0})


class Direct(LedgerCase):
    """Straight to the sink: the shape that has to be right before any other."""

    def test_every_message_arrives(self):
        sink = self.sink()
        for options in ((), ("--no-chunking",), ("--no-pipelining",), ("--recipients-per-message", "3")):
            with self.subTest(options=options):
                each = 3 if "3" in options else 1
                _, account = self.follow(sink.port, sink.port, "-m", "5000", "-c", "20", "-s", "2k", *options)
                self.assert_all_arrived(account, 5000 * each)
        stats = sink.stop()
        self.assertEqual(len(stats["runs"]), 4)
        self.assertEqual(sum(run["delivered"] for run in stats["runs"]), 30000)
        self.assertEqual(stats["untracked"], 0)

    def test_criteria_over_the_ledger(self):
        sink = self.sink()
        summary, _ = self.follow(sink.port, sink.port, "-m", "1000", "--criterion", "lost == 0",
                                 "--criterion", "duplicates == 0", "--criterion", "p95(delivery) < 10s",
                                 "--criterion", "queue < 10000")
        self.assertEqual([found["verdict"] for found in summary.found["criteria"]], ["met"] * 4)

    def test_without_a_sink_nothing_is_sent(self):
        sink = self.sink()
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{sink.port}", "--track", "--sink", "nobody", "-m", "10",
                                  "--no-store", "--progress", "none")
        self.assertEqual(ended.code, stampede_cli.NOT_CARRIED_OUT, ended.story())
        self.assertIn("nobody", ended.err)
        self.assertEqual(sink.stop()["messages"], 0)

    def test_two_journals_are_joined(self):
        engine, arrivals = self.fresh(".tsv"), self.fresh(".tsv")
        sink = self.sink("--ledger", arrivals)
        self.run_job(sink.port, "--track", "--sink", "", "--ledger", engine, "-m", "3000", "-c", "10", "--no-store")
        sink.stop()
        ended = stampede_cli.call("reconcile", engine, arrivals, "--json")
        self.assertEqual(ended.code, stampede_cli.DONE, ended.story())
        # Now with holes: what the sink wrote of some messages is taken away, and of some said twice.
        lines = arrivals.read_text(encoding="ascii").splitlines()
        records = [line for line in lines if "\t" in line]
        gone, twice = records[10:13], records[20:22]
        arrivals.write_text("\n".join([line for line in lines if line not in gone] + twice) + "\n", encoding="ascii")
        ended = stampede_cli.call("reconcile", engine, arrivals, "--json")
        self.assertEqual(ended.code, stampede_cli.FAILED, ended.story())
        account = json.loads(ended.out)["ledger"]
        self.assertEqual(numbers(account, "lost"), sorted(int(line.split("\t")[1]) for line in gone))
        self.assertEqual(numbers(account, "duplicated"), sorted(int(line.split("\t")[1]) for line in twice))

    def test_uncertain_messages_are_settled(self):
        # Half of them are taken although their reply never comes, the other half are not.
        behaviour = self.fresh(".json")
        behaviour.write_text(json.dumps({"rules": [
            {"stage": "final", "when": {"count": {"from": 1, "every": 20}}, "delay": "3s"},
            {"stage": "final", "when": {"count": {"from": 1, "every": 19}}, "drop": "reset"}]}), encoding="ascii")
        sink = self.sink("--behaviour", behaviour)
        summary, account = self.follow(sink.port, sink.port, "-m", "400", "-c", "8", "--set", "session.timeouts.body=1s",
                                       "--drain", "3s", "--keep-trying")
        uncertain = summary.counters["uncertain"]
        self.assertGreater(uncertain, 10)
        self.assertEqual(account["uncertain"], uncertain)
        self.assertEqual(account["uncertain_delivered"] + account["uncertain_lost"], uncertain)
        self.assertGreater(account["uncertain_delivered"], 0)
        self.assertGreater(account["uncertain_lost"], 0)
        self.assertEqual(account["lost"], 0)
        self.assertEqual(account["delivered"], sink.stop()["messages"])


class ThroughPostfix(LedgerCase):
    """A real MTA in the middle."""

    def relay(self, sink):
        """A Postfix that relays to the sink."""
        postfix = self.available(PostfixServer, self.postfix_tools(), self.fresh("-postfix"), {"in": WATCHED},
                                 {"smtp_data_done_timeout": "2s"}, sink.port)
        self.addCleanup(postfix.stop)
        return postfix.start()

    def test_none_of_20000_is_lost(self):
        sink = self.sink()
        postfix = self.relay(sink)
        summary, account = self.follow(postfix.port("in"), sink.port, "-m", "20000", "-c", "10", "--drain", "5m")
        self.assertEqual(summary.accepted, 20000)
        self.assert_all_arrived(account, 20000)
        times = summary.found["distributions_us"]
        self.assertGreater(times["delivery"]["p50"], times["transit"]["p50"])
        attempts = postfix.deliveries()
        self.assertEqual(len(attempts), 20000)
        self.assertEqual({number for number, words in attempts.items() if words[-1:] != ["sent"]}, set())

    def test_the_ledger_agrees_with_the_log(self):
        behaviour = self.fresh(".json")
        behaviour.write_text(json.dumps({"seed": 3, "rules": [
            {"name": "bounces", "stage": "rcpt", "when": {"domain": "example.test"}, "probability": 0.05,
             "reply": "550 5.1.1 no such user"},
            {"name": "defers", "stage": "final", "probability": 0.1, "reply": "451 4.3.0 try again later"},
            {"name": "drops", "stage": "final", "probability": 0.02, "drop": "reset"},
            # Taken, but the reply comes after Postfix has gone: it will send the message again.
            {"name": "late", "stage": "final", "probability": 0.01, "delay": "4s"}]}), encoding="ascii")
        sink = self.sink("--behaviour", behaviour)
        postfix = self.relay(sink)
        messages = 3000
        _, account = self.follow(postfix.port("in"), sink.port, "-m", str(messages), "-c", "10", "--drain", "30s")
        self.assertTrue(postfix.wait_empty(60), postfix.log()[-3000:])
        attempts = postfix.deliveries()
        self.assertEqual(sorted(attempts), list(range(messages)))
        # The sink takes a message it answers too late, too: Postfix's log says that it may come once more.
        handed_over = {number: words.count("sent") + words.count("unanswered") for number, words in attempts.items()}
        self.assertEqual(copies(account, messages), handed_over)
        ends = {number: words[-1] for number, words in attempts.items()}
        self.assertEqual(set(ends.values()), {"sent", "bounced"})
        bounced = {number for number, word in ends.items() if word == "bounced"}
        self.assertGreater(len(bounced), messages // 40)
        self.assertEqual(set(numbers(account, "lost")), {number for number in bounced if not handed_over[number]})
        self.assertGreater(account["duplicates"], 0)
        self.assertEqual(account["duplicates"], sum(count - 1 for count in handed_over.values() if count > 1))
        self.assertEqual(account["delivered"], messages - account["lost"])
        stats = sink.stop()
        # Bounces of Postfix's own making are messages without a track.
        self.assertEqual(stats["messages"] - stats["untracked"], account["delivered"] + account["duplicates"])

    def test_a_probe_beside_the_load(self):
        sink = self.sink()
        postfix = self.relay(sink)
        summary = self.run_job(postfix.port("in"), "-d", "5s", "-c", "4", "--no-store", "--sink", str(sink.port), "--probe",
                               "--set", "probe.every=500ms", seconds=SLOW_SECONDS)
        probe = summary.found["probe"]
        self.assertGreaterEqual(probe["sent"], 5)
        self.assertEqual(probe["sent"], probe["delivered"] + probe["lost"] + probe["refused"] + probe["failed"])
        self.assertGreater(probe["delivered"], 0)


class ThroughALossyRelay(LedgerCase):
    """One that loses, doubles and damages on purpose, and says exactly what."""

    def test_it_is_found_out(self):
        sink = self.sink()
        relay = ForeignProcess([sys.executable, "-B", RELAY, "--to", str(sink.port), "--lose", "97", "--double", "53",
                                "--corrupt", "71"], self.fresh(".out"))
        self.addCleanup(relay.stop)
        self.assertTrue(until(lambda: "\n" in relay.said() or not relay.is_running(), 30), relay.said())
        port = json.loads(relay.said().splitlines()[0])["port"]
        _, account = self.follow(port, sink.port, "-m", "2000", "-c", "5", "--drain", "5s")
        relay.stop()
        truth = json.loads(relay.said().splitlines()[-1])
        self.assertGreater(len(truth["lost"]), 10)
        self.assertEqual(numbers(account, "lost"), sorted(truth["lost"]))
        self.assertEqual(numbers(account, "duplicated"), sorted(truth["doubled"]))
        self.assertEqual(numbers(account, "corrupted"), sorted(truth["corrupted"]))


class Probe(LedgerCase):
    """The round trip of a message now and then."""

    def test_it_tells_of_each_message(self):
        sink = self.sink()
        ended = stampede_cli.call("probe", "--target", f"127.0.0.1:{sink.port}", "--sink", str(sink.port), "--every",
                                  "200ms", "--count", "5", "--json")
        self.assertEqual(ended.code, stampede_cli.DONE, ended.story())
        events = [json.loads(line) for line in ended.out.splitlines()]
        self.assertGreaterEqual(len(events), 5)
        self.assertEqual({event["kind"] for event in events}, {"delivered"})

    def test_late_and_lost_are_failures(self):
        behaviour = self.fresh(".json")
        behaviour.write_text(json.dumps({"rules": [
            {"stage": "final", "when": {"count": {"from": 2, "to": 2}}, "reply": "550 5.7.1 no"},
            {"stage": "final", "when": {"count": {"from": 2, "to": 2}}, "delay": "1s"}]}), encoding="ascii")
        sink = self.sink("--behaviour", behaviour)
        ended = stampede_cli.call("probe", "--target", f"127.0.0.1:{sink.port}", "--sink", str(sink.port), "--every",
                                  "300ms", "--count", "4", "--threshold", "10ms", "--json")
        self.assertEqual(ended.code, stampede_cli.FAILED, ended.story())
        kinds = [json.loads(line)["kind"] for line in ended.out.splitlines()]
        self.assertIn("refused", kinds)


if __name__ == "__main__":
    assert unittest
    harness.main()
